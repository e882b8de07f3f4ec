import { readPageLink } from './page-link';

/** The text after '#' of the page's address. */
export function readAddress(): string {
  return location.hash.slice(1);
}

/** The page's address with other ends. */
export function addressOf(text: string, search = location.search): string {
  return location.pathname + search + (text && `#${text}`);
}

/**
 * Opens the text after '#' of the page's address. One that has suffered on its way, or stands before
 * the '#', is repaired first, and the address written clean.
 */
export function arrive(open: (text: string) => void): void {
  const text = readAddress();
  const { search } = location;
  if (/^(\?host=[^&]*)?$/.test(search) && readPageLink(text).issues.length === 0) open(text);
  else {
    import('../experiment/repair-link')
      .then(({ repairAddress }) => {
        const arrived = repairAddress(search, text);
        const clean = addressOf(arrived.text, arrived.search);
        if (clean !== addressOf(text)) history.replaceState(history.state, '', clean);
        return arrived.text;
      })
      // Without it the page opens what it understands, and tells the rest.
      .catch(() => text)
      .then(open, () => {});
  }
}
