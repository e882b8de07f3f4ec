import type { Page } from 'playwright/test';
import { en } from './texts';

/** Sets what is inside from right to left, and ends that. */
const MARKS = ['\u2067', '\u2069'] as const;

/** A text as a language may have it: twice as long, and set from right to left. */
export function pseudo(text: string): string {
  // What takes no word of its own, such as a formula or a space, stays what it is.
  if (!/\p{Letter}{3}/u.test(text.replace(/\{\{.*?\}\}/g, ''))) return text;
  const words = text.replace(/\{\{.*?\}\}/g, '').trim();
  return `${MARKS[0]}${text} ${words}${MARKS[1]}`;
}

type Texts = Readonly<Record<string, unknown>>;

/** The same keys, each with the English text made longer. */
function lengthen(words: Texts, english: Texts): Texts {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => {
      const said = english[key];
      return [
        key,
        typeof value === 'string' ? pseudo(String(said)) : lengthen(value as Texts, said as Texts),
      ];
    }),
  );
}

/** In place of Chinese the page speaks the pseudo-locale: its files are answered in that. */
export async function speakPseudo(page: Page): Promise<void> {
  await page.route(/\/assets\/zh-[^/]*\.js$/, async (route) => {
    // A frame asks whether what the page has still holds, and would be answered without a text.
    const { 'user-agent': agent = '' } = route.request().headers();
    const response = await route.fetch({ headers: { 'user-agent': agent } });
    const source = await response.text();
    const module = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as Texts;
    const [[name, words] = []] = Object.entries(module);
    const body = `const w=${JSON.stringify(lengthen(words as Texts, en as Texts))};export{w as ${name}};`;
    await route.fulfill({ response, body });
  });
}

export interface Overflow {
  readonly text: string;
  readonly where: string;
}

/** Texts that are cut, or stand out of what they are in; and the page itself where it is too wide. */
export function findOverflow(page: Page): Promise<Overflow[]> {
  return page.evaluate(() => {
    const found: Overflow[] = [];
    const path = (element: Element) => {
      const names: string[] = [];
      for (let at: Element | null = element; at !== null && names.length < 4; at = at.parentElement)
        names.unshift(at.tagName.toLowerCase() + (at.classList[0] ? `.${at.classList[0]}` : ''));
      return names.join(' > ');
    };
    const scrolls = (element: Element, axis: 'X' | 'Y') =>
      /auto|scroll/.test(getComputedStyle(element)[`overflow${axis}`]);
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth)
      found.push({ text: `${root.scrollWidth} of ${root.clientWidth} pixels`, where: 'page' });
    const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      if (parent === null || (node.textContent ?? '').trim() === '') continue;
      if (!parent.checkVisibility({ visibilityProperty: true })) continue;
      if (parent.closest('.visually-hidden, .skip, option, script, noscript') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width === 0) continue;
      // Glyphs may reach over a line that is set tight; letters that are cut reach farther.
      for (let at: Element | null = parent; at !== null && at !== root; at = at.parentElement) {
        const { position, overflowX, overflowY, display } = getComputedStyle(at);
        const inside = at.getBoundingClientRect();
        const sideways = Math.max(inside.left - box.left, box.right - inside.right);
        const down = Math.max(inside.top - box.top, box.bottom - inside.bottom);
        const bounds = at === parent && display !== 'inline';
        const cutX = overflowX !== 'visible' && !scrolls(at, 'X');
        const cutY = overflowY !== 'visible' && !scrolls(at, 'Y');
        if (((bounds || cutX) && sideways > 2) || ((bounds || cutY) && down > 8)) {
          found.push({ text: (node.textContent ?? '').slice(0, 40), where: path(at) });
          break;
        }
        // What scrolls shows all of its content by and by.
        if (scrolls(at, 'X') || scrolls(at, 'Y') || position === 'fixed') break;
      }
    }
    return found;
  });
}
