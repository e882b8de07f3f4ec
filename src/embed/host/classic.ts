import type { EmbedOptions, Handle } from '../handle';
import { embedFrom } from './embed';

const { currentScript } = document;
const address = currentScript instanceof HTMLScriptElement ? currentScript.src : undefined;

Object.assign(globalThis, {
  Shiftscope: {
    embed: (element: Element | string, options?: EmbedOptions): Promise<Handle> =>
      embedFrom(address, element, options),
  },
});
