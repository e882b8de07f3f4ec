import { createContext, type RefObject, use, useEffect, useRef } from 'react';

/** What the address says of the place within a page of the chapters; null: its beginning. */
export const SectionContext = createContext<string | null>(null);

/** How the play that it names stands; '' where nothing is said. */
export const StateContext = createContext('');

/** In ms: what comes in above a place until then moves it. */
const SETTLED_AFTER = 3000;

/**
 * Brings the place that the address names into view: when the text is there, whenever the address
 * changes, and when a link to it is followed again. Plays that come in above do not push it away.
 */
export function useGoToSection(text: RefObject<HTMLElement | null>): void {
  const section = use(SectionContext);
  const former = useRef<string | null>(null);
  useEffect(() => {
    const before = former.current;
    former.current = section;
    const element = text.current;
    if (element === null) return undefined;
    if (section === null) {
      if (before !== null) element.closest('main')?.scrollTo({ top: 0 });
      return undefined;
    }
    const stopping = new AbortController();
    const { signal } = stopping;
    const show = () => document.getElementById(section)?.scrollIntoView({ block: 'start' });
    const growth = new ResizeObserver(show);
    const settle = () => growth.disconnect();
    const go = () => {
      show();
      const place = document.getElementById(section);
      const heading = place?.querySelector<HTMLElement>('[tabindex="-1"]') ?? place;
      heading?.focus({ preventScroll: true });
      growth.observe(element);
    };
    const again = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.hash.endsWith(`&section=${section}`)) go();
    };
    go();
    const timer = setTimeout(settle, SETTLED_AFTER);
    for (const act of ['wheel', 'pointerdown', 'keydown']) {
      document.addEventListener(act, settle, { signal, passive: true });
    }
    document.addEventListener('click', again, { signal });
    return () => {
      clearTimeout(timer);
      settle();
      stopping.abort();
    };
  }, [section, text]);
}

/** Whether a part of the text stands in a section: its heading is then one below the section's. */
export const WithinSection = createContext(false);
