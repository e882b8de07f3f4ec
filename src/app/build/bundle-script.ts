import { build, type Rolldown } from 'vite';

/** The text of a script with all that it imports in it: one that needs no module to run, or a module. */
export async function bundleScript(
  file: string,
  define: Readonly<Record<string, string>> = {},
  format: 'iife' | 'es' = 'iife',
): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    define,
    build: {
      write: false,
      target: 'es2023',
      assetsInlineLimit: Infinity,
      reportCompressedSize: false,
      rolldownOptions: { input: file, preserveEntrySignatures: 'strict', output: { format } },
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}
