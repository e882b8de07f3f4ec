import type { EmbedOptions, Handle } from '../handle';
import type { EventName, Events, FromHost, FromPage } from '../protocol';
import { HELLO_EVERY, HELLO_TIMES, VERSION, wrongVersion } from '../version';
import { makeFrame } from './make-frame';
import { Requests } from './requests';

const GONE = 'The frame was taken away.';

/**
 * Puts the page into `element`, and resolves when it can be steered. Where it does not answer, a link
 * that leads to it is shown below the frame, and the promise is rejected.
 *
 * @param script the address that this script was loaded from: the page lies beside it
 */
export async function embedFrom(
  script: string | undefined,
  element: Element | string,
  options: EmbedOptions = {},
): Promise<Handle> {
  const place = typeof element === 'string' ? document.querySelector(element) : element;
  if (place === null) throw new Error(`There is no element ${String(element)}.`);
  const { frame, origin, fallback } = makeFrame(script, options);

  const listeners = new Map<EventName, Set<(data: never) => void>>();
  const send = (message: FromHost) => {
    if (frame.contentWindow === null) throw new Error(GONE);
    // While it is loaded a frame has another origin; what is said to it is no secret.
    frame.contentWindow.postMessage(message, '*');
  };
  const sayHello = () => send({ shiftscope: VERSION, hello: 'host' });
  const requests = new Requests(send);

  return new Promise((resolve, reject) => {
    let met = false;
    let loaded = false;
    let said = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fail = (why: string) => {
      clearTimeout(timer);
      if (fallback !== null) frame.after(fallback);
      reject(new Error(why));
    };
    const tryAgain = () => {
      if (met) return;
      // A slow network takes its time before anyone could answer.
      if (loaded) said += 1;
      if (said > HELLO_TIMES || frame.contentWindow === null) {
        fail('The page does not answer.');
        return;
      }
      sayHello();
      timer = setTimeout(tryAgain, HELLO_EVERY);
    };
    const take = (message: FromPage) => {
      if ('hello' in message) {
        // Once met it says no more hello, unless it was loaded again.
        if (met) requests.end('The page was loaded again.');
        met = false;
        sayHello();
      } else if ('event' in message) {
        const { event, data } = message;
        if (event === 'ready') {
          // Every hello is answered, and one is enough.
          if (met) return;
          met = true;
          fallback?.remove();
          resolve(handle);
        }
        if (event === 'height' && options.height === 'auto') {
          frame.style.height = `${data.height}px`;
        }
        for (const listener of listeners.get(event) ?? []) listener(data as never);
      } else if (message.id === null && 'error' in message) fail(message.error);
      else requests.settle(message);
    };
    const hear = (event: MessageEvent) => {
      if (frame.contentWindow === null || event.source !== frame.contentWindow) return;
      if (origin !== null && event.origin !== origin) return;
      const data: unknown = event.data;
      if (typeof data !== 'object' || data === null || !('shiftscope' in data)) return;
      if (data.shiftscope === VERSION) take(data as FromPage);
      else if (!met) fail(wrongVersion(data.shiftscope));
    };
    const handle: Handle = {
      frame,
      play: () => requests.ask('play', {}),
      pause: () => requests.ask('pause', {}),
      step: (steps = 1) => requests.ask('step', { steps }),
      seek: (step) => requests.ask('seek', { step }),
      reset: () => requests.ask('reset', {}),
      set: (values) => requests.ask('set', { values }),
      getState: () => requests.ask('getState', {}),
      setState: (link) => requests.ask('setState', { link }),
      snapshot: (chart, format, size = {}) => requests.ask('snapshot', { chart, format, ...size }),
      focus: () => {
        frame.focus();
        return requests.ask('focus', {});
      },
      on: <Name extends EventName>(event: Name, listener: (data: Events[Name]) => void) => {
        const all = listeners.get(event) ?? new Set();
        listeners.set(event, all.add(listener));
        return () => all.delete(listener);
      },
      remove: () => {
        removeEventListener('message', hear);
        clearTimeout(timer);
        requests.end(GONE);
        frame.remove();
        fallback?.remove();
      },
    };
    addEventListener('message', hear);
    frame.addEventListener('load', () => {
      loaded = true;
    });
    place.append(frame);
    tryAgain();
  });
}
