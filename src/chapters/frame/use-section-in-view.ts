import { type RefObject, useEffect, useState } from 'react';

/** The section that is being read: the last one whose heading is in the upper part of the window. */
export function useSectionInView(
  article: RefObject<HTMLElement | null>,
  ids: readonly string[],
): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const element = article.current;
    const scroller = element?.closest('main');
    if (!element || !scroller) return undefined;
    const look = () => {
      const limit = innerHeight / 3;
      const passed = ids.filter((id) => {
        const section = document.getElementById(id);
        return section !== null && section.getBoundingClientRect().top < limit;
      });
      setCurrent(passed.at(-1) ?? null);
    };
    // The page scrolls as a whole where it is narrow.
    const options = { passive: true, capture: true } as const;
    document.addEventListener('scroll', look, options);
    return () => document.removeEventListener('scroll', look, options);
  }, [article, ids]);
  return current;
}
