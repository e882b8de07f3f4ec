import { withLink } from '../../exports/one-file';
import type { EmbedOptions } from '../handle';
import { frameLink } from './frame-link';

/** CSS pixels. */
const HEIGHT = 640;

/** A frame, before it stands anywhere. */
export interface MadeFrame {
  readonly frame: HTMLIFrameElement;
  /** The origin that its messages have; null where it cannot be told by it. */
  readonly origin: string | null;
  /** Leads to the page where it does not answer; null where it has no address. */
  readonly fallback: HTMLElement | null;
}

/** Throws where it is not known where the page is, or where it is no such page. */
export function makeFrame(script: string | undefined, options: EmbedOptions): MadeFrame {
  const { html, sandbox, height, title = 'Shiftscope' } = options;
  const page = addressOf(script, options);
  const link = frameLink(options);
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'fullscreen';
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.style.cssText = 'display: block; box-sizing: border-box; width: 100%; border: 0;';
  frame.style.height = `${typeof height === 'number' ? height : HEIGHT}px`;
  if (page !== null) page.hash = link;
  if (html !== undefined) frame.srcdoc = withLink(html, link);
  else if (page !== null) frame.src = page.href;
  else throw new Error('Where the page is must be said: { page: "https://…/" }.');
  const fallback = page === null ? null : wayTo(page.href, options.fallback);
  return { frame, origin: originOf(page, options), fallback };
}

/** Whether the page has no origin of its own. */
function isAlone({ sandbox }: EmbedOptions): boolean {
  return sandbox !== undefined && !sandbox.split(/\s+/).includes('allow-same-origin');
}

/** That which is given, or that beside the script; null where neither is known. */
function addressOf(script: string | undefined, options: EmbedOptions): URL | null {
  if (options.page !== undefined) return new URL(options.page, document.baseURI);
  if (script === undefined || script === '') return null;
  // From a folder, and in some browsers and on some hosts without an origin, only the page that is
  // one file runs: it has nothing to fetch.
  const one = script.startsWith('file:') || isAlone(options);
  return new URL(one ? 'shiftscope.html' : './', script);
}

function originOf(page: URL | null, options: EmbedOptions): string | null {
  if (isAlone(options)) return 'null';
  if (options.html !== undefined) return self.origin;
  return page === null || page.protocol === 'file:' ? null : page.origin;
}

/** What the link says in the language of the hosting page. */
const FALLBACK = {
  en: 'Shiftscope does not answer here. Open it in a page of its own.',
  zh: 'Shiftscope 在这里没有响应，点此单独打开。',
} as const;

function wayTo(address: string, text: string | undefined): HTMLElement {
  const line = document.createElement('p');
  const link = document.createElement('a');
  const chinese = document.documentElement.lang.startsWith('zh');
  link.href = address;
  link.textContent = text ?? FALLBACK[chinese ? 'zh' : 'en'];
  line.append(link);
  return line;
}
