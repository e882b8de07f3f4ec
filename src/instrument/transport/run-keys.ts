import { useEffect } from 'react';
import type { Run } from '../run/run';
import { useRun } from '../run/run-context';
import { lookByKey } from '../timeline/look-by-key';

/** What each key does to a run that does not look back, by `event.key` in small letters. */
const KEYS: Readonly<Record<string, (run: Run) => void>> = {
  ' ': (run) => run.togglePlay(),
  '.': ({ session }) => session.stepOnce(),
  r: (run) => run.reset(),
};

/** What keys do on one screen that does not concern its run alone. */
export type ScreenKeys = Readonly<Record<string, () => void>>;

/** Takes keys while nothing has the focus that wants them for itself. */
export function useRunKeys(ofScreen: ScreenKeys): void {
  const run = useRun();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTaken(event)) return;
      const key = event.key.toLowerCase();
      const act = ofScreen[key] ?? KEYS[key];
      if (act === undefined && !lookByKey(run.session, event.key)) return;
      event.preventDefault();
      act?.(run);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [run, ofScreen]);
}

/** Whether the element that has the focus, or an open dialog, wants this key. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open], :popover-open') !== null) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable], [role="slider"]')) return true;
  const presses = key === ' ' || key === 'Enter';
  return presses && target.closest('button, a, summary') !== null;
}
