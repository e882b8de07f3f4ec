import type { EmbedOptions, Handle } from '../handle';
import { embedFrom } from './embed';

/** Puts the page into an element, and resolves when it can be steered. */
export function embed(element: Element | string, options?: EmbedOptions): Promise<Handle> {
  return embedFrom(import.meta.url, element, options);
}
