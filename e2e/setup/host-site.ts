import { createServer } from 'node:http';

export interface HostSite {
  readonly url: string;
  close(): Promise<void>;
}

/** A site of somebody else, on an origin of its own: every path is the same page. */
export async function hostSite(html: string): Promise<HostSite> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
