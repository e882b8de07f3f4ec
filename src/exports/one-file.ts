import { escapeMarkup } from './escape-markup';

/** Where index.html keeps the text of the link that the page opens with when its address has none. */
const PLACE = /<meta name="shiftscope-link" content="[^"]*"\s*\/?>/;

/** What the page that is one file carries, and no other page does. */
const PACKED = 'id="packed"';

/**
 * The page that is one file, with a set-up in it. Throws where the text is no such page.
 *
 * @param html of the built `shiftscope.html`
 * @param link what stands after '#' in the address of the set-up
 */
export function withLink(html: string, link: string): string {
  if (!PLACE.test(html) || !html.includes(PACKED)) {
    throw new Error('shiftscope.html is not the page as one file');
  }
  const text = escapeMarkup(link);
  return html.replace(PLACE, () => `<meta name="shiftscope-link" content="${text}" />`);
}
