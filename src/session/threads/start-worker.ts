/** A worker of the development server is a module; that of a build is one file by itself. */
const KIND = import.meta.env.DEV ? 'module' : 'classic';

/** It is under the page's policy, which lets no other address become a script. */
const LEAD = `const address = ADDRESS;
self.trustedTypes?.createPolicy('default', {
  createScriptURL: (asked) => (asked === address ? asked : null),
});
importScripts(address);`;

/**
 * Starts a worker from the address that the build gave its file (`x.worker.ts?worker&url`). A page
 * without an origin of its own, in a sandboxed frame, may start none from another's address: there a
 * script of its own leads to it.
 */
export function startWorker(address: string): Worker {
  if (self.origin !== 'null' || address.startsWith('blob:')) {
    return new Worker(address, { type: KIND });
  }
  const lead = new Blob([LEAD.replace('ADDRESS', () => JSON.stringify(address))], {
    type: 'text/javascript',
  });
  return new Worker(URL.createObjectURL(lead));
}
