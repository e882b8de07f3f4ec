/**
 * Keeps the page for when there is no network, where the browser can and may. `onNext` is called
 * with a newer version that is there as a whole and waits, `onTaken` when one has taken over: what
 * this page still needs is then gone. Returns how to stop listening.
 */
export function keepOffline(
  onNext: (next: ServiceWorker) => void,
  onTaken: () => void,
): () => void {
  const workers = serviceWorkers();
  if (workers === null || import.meta.env.DEV) return () => {};
  let led = workers.controller !== null;
  const taken = () => {
    if (led) onTaken();
    led = true;
  };
  workers.addEventListener('controllerchange', taken);
  const follow = (registration: ServiceWorkerRegistration) => {
    const look = () => {
      if (registration.waiting !== null && led) onNext(registration.waiting);
    };
    look();
    registration.addEventListener('updatefound', () =>
      registration.installing?.addEventListener('statechange', look),
    );
  };
  // Where it may not be kept, the page goes on as it is.
  workers
    .register('service-worker.js')
    .then(follow)
    .catch(() => {});
  return () => workers.removeEventListener('controllerchange', taken);
}

/** Null in the one file, in a sandboxed frame, and on a host without encryption. */
function serviceWorkers(): ServiceWorkerContainer | null {
  try {
    if (document.getElementById('packed') !== null) return null;
    return location.protocol.startsWith('http') ? (navigator.serviceWorker ?? null) : null;
  } catch {
    return null;
  }
}
