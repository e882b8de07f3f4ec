import { type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * Calls `act` every `ms` milliseconds while it is `on` and a part of the element is seen: what moves
 * where nobody looks costs, and is over when it is looked at.
 */
export function useTicking(
  element: RefObject<Element | null>,
  on: boolean,
  ms: number,
  act: () => void,
): void {
  const tick = useEffectEvent(act);
  useEffect(() => {
    const area = element.current;
    if (!on || area === null) return undefined;
    let seen = false;
    const watching = new IntersectionObserver((entries) => {
      seen = entries.at(-1)?.isIntersecting ?? false;
    });
    watching.observe(area);
    const timer = setInterval(() => {
      if (seen && document.visibilityState === 'visible') tick();
    }, ms);
    return () => {
      clearInterval(timer);
      watching.disconnect();
    };
  }, [element, on, ms]);
}
