import { fileURLToPath } from 'node:url';
import { defineConfig } from 'playwright/test';
import { BROWSER_ARGUMENTS, findBrowsers } from './setup/browser.mjs';
import { freePort } from './setup/free-port';

const RESULTS = fileURLToPath(new URL('results', import.meta.url));

/**
 * The production build on a server of its own. Test processes read this file again and must come
 * to the same port, so the first to read it leaves the port in the environment.
 */
async function site(name: string, path: string, config = 'vite.config.ts') {
  const variable = `SHIFTSCOPE_PORT_${name}`;
  const port = (process.env[variable] ??= String(await freePort()));
  return {
    baseURL: `http://127.0.0.1:${port}${path}`,
    command: `npx vite preview --config ${config} --base ${path} --host 127.0.0.1 --port ${port} --strictPort`,
  };
}

const root = await site('ROOT', '/');
const subPath = await site('SUB_PATH', '/some/sub/path/');
const manyRuns = await site('MANY_RUNS', '/', 'e2e/many-runs/vite.config.ts');
const executablePath = findBrowsers()[0];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: `${RESULTS}/artifacts`,
  reporter: [['list'], ['json', { outputFile: `${RESULTS}/e2e.json` }]],
  // Each page trains two networks in two workers: more pages at once only starve one another.
  workers: 2,
  fullyParallel: true,
  // A busy machine may starve a page for seconds. What needed its second try is listed as flaky.
  retries: 1,
  forbidOnly: process.env['CI'] === 'true',
  timeout: 60_000,
  globalTimeout: 60 * 60_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    // Pictures for the trace would cost a software-drawn page a third of its time.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: { args: BROWSER_ARGUMENTS, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: 'root', use: { baseURL: root.baseURL }, testIgnore: 'many-runs.spec.ts' },
    { name: 'many-runs', use: { baseURL: manyRuns.baseURL }, testMatch: 'many-runs.spec.ts' },
    // Matched against project, file and title together.
    { name: 'sub-path', use: { baseURL: subPath.baseURL }, grep: /@smoke|sub-path\.spec\.ts/ },
  ],
  webServer: [root, subPath, manyRuns].map(({ command, baseURL }) => ({
    command,
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: baseURL,
    // Its messages go into ours, which are plain where NO_COLOR is set.
    env: { FORCE_COLOR: '0' },
    reuseExistingServer: false,
  })),
});
