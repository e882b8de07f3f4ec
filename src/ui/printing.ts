import { flushSync } from 'react-dom';

let printing: boolean | null = null;

/** Whether the page is being printed, or is shown as if it were. */
export function isPrinting(): boolean {
  return (printing ??= matchMedia('print').matches);
}

/**
 * Tells when printing begins, when the page has its layout on paper (which only Chromium lets it
 * see), and when printing is over.
 */
export function onPrinting(listener: () => void): () => void {
  const media = matchMedia('print');
  const stopping = new AbortController();
  const { signal } = stopping;
  const set = (value: boolean) => {
    printing = value;
    // The browser takes the paper as the page is when its event is over.
    flushSync(listener);
  };
  addEventListener('beforeprint', () => set(true), { signal });
  addEventListener('afterprint', () => set(false), { signal });
  media.addEventListener('change', () => set(media.matches), { signal });
  return () => {
    printing = null;
    stopping.abort();
  };
}
