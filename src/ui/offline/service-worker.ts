/*
 * Keeps one whole version of the page, for when there is no network. A version is kept only if all
 * of its files have come as they were built; the next one waits until it is asked to take over.
 */

/** Every file of this version with its digest, which the build writes here; '' is the page itself. */
declare const FILES: readonly (readonly [path: string, integrity: string])[];
/** A digest of all of them. */
declare const VERSION: string;

interface Lasting extends Event {
  waitUntil(what: Promise<unknown>): void;
}

interface Asked extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** What a service worker has of its own: the library of the page does not know it. */
const worker = self as unknown as EventTarget & {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
};

const { scope } = worker.registration;
/** Other pages of this host keep theirs under other names. */
const OURS = `shiftscope ${scope} `;
const NAME = `${OURS}${VERSION}`;

async function keep(): Promise<void> {
  const cache = await caches.open(NAME);
  try {
    await Promise.all(
      FILES.map(async ([path, integrity]) => {
        const address = new URL(path, scope).href;
        const answer = await fetch(address, { cache: 'no-cache', integrity });
        if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
        await cache.put(address, answer);
      }),
    );
  } catch (error) {
    await caches.delete(NAME);
    throw error;
  }
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const former = names.filter((name) => name.startsWith(OURS) && name !== NAME);
  await Promise.all(former.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(NAME);
  return (await cache.match(request, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}

worker.addEventListener('install', (event) => (event as Lasting).waitUntil(keep()));
worker.addEventListener('activate', (event) => (event as Lasting).waitUntil(takeOver()));
worker.addEventListener('fetch', (event) => {
  const { request } = event as Asked;
  // The page asks what the server has now.
  if (request.method !== 'GET' || request.cache === 'reload') return;
  (event as Asked).respondWith(answer(request));
});
worker.addEventListener('message', (event) => {
  if ((event as MessageEvent).data === 'take over') void worker.skipWaiting();
});
