import { createServer } from 'node:http';

/**
 * The site at `base` once more, on a port of its own, but without its WebAssembly: every browser
 * can be led there, where not every one lets a test answer what a worker asks for.
 */
export async function siteWithoutKernels(base: string) {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const found = path.endsWith('.wasm')
      ? null
      : await fetch(new URL(path, base)).catch(() => null);
    if (found === null) {
      response.writeHead(404).end();
      return;
    }
    const headers = Object.fromEntries(
      ['content-type', 'content-security-policy'].map((name) => [
        name,
        found.headers.get(name) ?? '',
      ]),
    );
    response.writeHead(found.status, headers).end(Buffer.from(await found.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
