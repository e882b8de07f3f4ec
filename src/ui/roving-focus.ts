import { type RefObject, useEffect } from 'react';

/** Keys that go on and back, by the direction in which a group is laid out. */
const KEYS = {
  row: { ArrowRight: 1, ArrowLeft: -1 },
  column: { ArrowDown: 1, ArrowUp: -1 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, 1 | -1>>>>;

/** What can have the focus. */
type Member = HTMLElement | SVGElement;

const isMember = (target: EventTarget | null): target is Member =>
  target instanceof HTMLElement || target instanceof SVGElement;

/**
 * Makes what matches within a group one stop of the Tab key, of which arrow keys, Home and End go
 * from one to the next. The group may change at any time: React knows nothing of it.
 */
export function useRovingFocus(
  group: RefObject<HTMLElement | null>,
  selector: string,
  direction: keyof typeof KEYS,
): void {
  useEffect(() => {
    const element = group.current;
    if (element === null) return undefined;
    const keys: Readonly<Record<string, 1 | -1>> = KEYS[direction];
    let current: Member | null = null;
    const members = () =>
      [...element.querySelectorAll<Member>(selector)].filter(
        (member) => !member.matches(':disabled') && member.checkVisibility(),
      );
    const settle = (wanted = current) => {
      const all = members();
      current = all.find((member) => member === wanted) ?? all[0] ?? null;
      for (const member of element.querySelectorAll<Member>(selector)) {
        const tabIndex = member === current ? 0 : -1;
        if (member.tabIndex !== tabIndex || !member.hasAttribute('tabindex'))
          member.tabIndex = tabIndex;
      }
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (isMember(target) && target.matches(selector)) settle(target);
    };
    const onKey = (event: KeyboardEvent) => {
      const { target, key } = event;
      // A member that wants the key for itself has taken it.
      if (event.defaultPrevented) return;
      if (!isMember(target) || !target.matches(selector)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const all = members();
      const step = keys[key];
      const here = all.indexOf(target);
      const next =
        step !== undefined
          ? all[here + step]
          : key === 'Home'
            ? all[0]
            : key === 'End'
              ? all.at(-1)
              : undefined;
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    settle();
    const changes = new MutationObserver(() => settle());
    changes.observe(element, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    element.addEventListener('focusin', onFocus);
    element.addEventListener('keydown', onKey);
    return () => {
      changes.disconnect();
      element.removeEventListener('focusin', onFocus);
      element.removeEventListener('keydown', onKey);
    };
  }, [group, selector, direction]);
}
