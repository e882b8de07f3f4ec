import type { Line } from './serve-host';

/**
 * The line to the page that frames this one. With `origin` only a host of that origin is heard and
 * told; without, whoever has framed the page, which is public and keeps no secret.
 */
export function lineToParent(origin: string | null): Line {
  return {
    send: (message) => parent.postMessage(message, origin ?? '*'),
    listen: (listener) => {
      const hear = (event: MessageEvent) => {
        if (event.source === parent && (origin === null || event.origin === origin)) {
          listener(event.data);
        }
      };
      addEventListener('message', hear);
      return () => removeEventListener('message', hear);
    },
  };
}
