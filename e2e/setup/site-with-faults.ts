import { createServer } from 'node:http';

/** What comes of a request in place of the file: an error, the page itself, or a part of it. */
export type Fault = 'missing' | 'page' | 'cut';

export interface SiteWithFaults {
  readonly url: string;
  /** Decides for each path from now on; null: as the site has it. */
  faults: (path: string) => Fault | null;
  /** Rewrites the page itself. */
  page: (html: string) => string;
  /** The paths that were asked for, in their order. */
  readonly asked: string[];
  close(): void;
}

/**
 * The site at `base` once more, on a port of its own, where files can fail: every browser can be
 * led there, where not every one lets a test answer what a page or a worker asks for.
 */
export async function siteWithFaults(base: string): Promise<SiteWithFaults> {
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '/').replace(/^\//, '');
    site.asked.push(path);
    // What a worker keeps would hide the faults.
    const fault = path === 'service-worker.js' ? 'missing' : site.faults(path);
    const asked = fault === 'page' ? '' : path;
    const found = fault === 'missing' ? null : await fetch(new URL(asked, base)).catch(() => null);
    if (found === null) {
      response.writeHead(404).end();
      return;
    }
    const headers = Object.fromEntries(
      ['content-type', 'content-security-policy', 'x-content-type-options'].flatMap((name) => {
        const value = found.headers.get(name);
        return value === null ? [] : [[name, value]];
      }),
    );
    const body = Buffer.from(await found.arrayBuffer());
    if (fault === 'cut') {
      // Not without an answer: browsers ask again by themselves where a connection gave none.
      response.writeHead(found.status, { ...headers, 'content-length': body.length });
      response.write(body.subarray(0, body.length >> 1), () => request.socket.destroy());
      return;
    }
    const isPage = headers['content-type']?.includes('html') === true;
    response.writeHead(found.status, headers).end(isPage ? site.page(body.toString()) : body);
  });
  const site: SiteWithFaults = {
    url: '',
    faults: () => null,
    page: (html) => html,
    asked: [],
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return Object.assign(site, { url: `http://127.0.0.1:${port}/` });
}
