import { posix } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { FILES_ID } from '../../ui/parts/ask-server.ts';

type Chunks = ReadonlyMap<string, Rolldown.OutputChunk>;

/** The files that a chunk needs beside itself: those that it imports statically, and styles. */
function filesOf(chunk: Rolldown.OutputChunk, chunks: Chunks, files = new Set<string>()) {
  if (files.has(chunk.fileName)) return files;
  files.add(chunk.fileName);
  for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
  for (const name of chunk.imports) {
    const imported = chunks.get(name);
    if (imported) filesOf(imported, chunks, files);
  }
  return files;
}

/** A module's path in src/, without its ending. */
function sourceOf(module: string): string | undefined {
  return /\/src\/(.+)\.(?:tsx?|mdx)$/.exec(module.split('\\').join('/'))?.[1];
}

/**
 * Writes into the built page which files belong to each part that is fetched later: where one of
 * them fails, the page can ask the server for all of them.
 */
export function partFilesPlugin(): Plugin {
  return {
    name: 'shiftscope:part-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const chunks = new Map(
          Object.values(bundle).flatMap((file) =>
            file.type === 'chunk' ? [[file.fileName, file] as const] : [],
          ),
        );
        const initial = new Set<string>();
        for (const chunk of chunks.values()) if (chunk.isEntry) filesOf(chunk, chunks, initial);
        const parts = [...chunks.values()].flatMap((chunk) => {
          const source = chunk.isDynamicEntry ? sourceOf(chunk.facadeModuleId ?? '') : undefined;
          if (source === undefined) return [];
          const files = [...filesOf(chunk, chunks)].filter((file) => !initial.has(file));
          return [[source, files.map((file) => `./${posix.normalize(file)}`)] as const];
        });
        // Data, which a policy without inline scripts lets pass.
        return [
          {
            tag: 'script',
            attrs: { type: 'application/json', id: FILES_ID },
            children: JSON.stringify(Object.fromEntries(parts)),
            injectTo: 'body',
          },
        ];
      },
    },
  };
}
