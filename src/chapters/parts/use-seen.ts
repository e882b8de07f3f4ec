import { type RefObject, useEffect, useState } from 'react';

/** Whether any of an element is on the screen, of a page that is looked at. */
export function useSeen(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const current = element.current;
    if (current === null) return undefined;
    let inside = false;
    const tell = () => setSeen(inside && !document.hidden);
    const observer = new IntersectionObserver(([entry]) => {
      inside = entry?.isIntersecting ?? false;
      tell();
    });
    observer.observe(current);
    document.addEventListener('visibilitychange', tell);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', tell);
    };
  }, [element]);
  return seen;
}
