/* Installs what is missing, builds, and serves the production build until Ctrl-C. */
import { providePackages } from './packages.mjs';
import { npm, root, say } from './process.mjs';

if (!(await providePackages())) process.exit(1);

say('build: making the production build in dist/');
if ((await npm(['run', '--silent', 'build'])) !== 0) {
  say('build: failed; see the message above');
  process.exit(1);
}

say('serve: starting the web server');
const { preview } = await import('vite');
const server = await preview({
  root,
  logLevel: 'warn',
  // The next free port is taken where this one is not.
  preview: { port: Number(process.env['PORT'] ?? 4173), host: process.env['HOST'] ?? '127.0.0.1' },
});

/** Ends the server; browsers that keep their connection do not hold it up. */
async function stop() {
  await server.close();
  process.exit(0);
}
process.once('SIGINT', stop).once('SIGTERM', stop);

// npm that is told to end takes its shell along, but the shell does not tell us.
const shell = process.ppid;
if (process.env['npm_lifecycle_event'] === 'start') {
  setInterval(() => process.ppid === shell || stop(), 1000).unref();
}

const address = server.httpServer.address();
const port = typeof address === 'object' ? address?.port : undefined;
say(`open http://localhost:${port}/ (Ctrl-C ends it)`);
