import { useEffect } from 'react';
import type { Run } from '../instrument/run/run';
import { lookByKey } from '../instrument/timeline/look-by-key';
import { useRun } from '../instrument/run/run-context';

/** What the keys of the Lab can do that does not concern the run alone. */
export interface Stage {
  readonly help: () => void;
  readonly present: () => void;
}

/** What each key does that does not look back, by `event.key`; those that are listed for a reader are named in the help. */
const KEYS: Readonly<Record<string, (run: Run, stage: Stage) => void>> = {
  ' ': (run) => run.togglePlay(),
  '.': ({ session }) => session.stepOnce(),
  r: (run) => run.reset(),
  f: (_, stage) => stage.present(),
  '?': (_, stage) => stage.help(),
};

/** Takes keys while nothing has the focus that wants them for itself. */
export function useKeys(stage: Stage): void {
  const run = useRun();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTaken(event)) return;
      const act = KEYS[event.key.toLowerCase()];
      if (act === undefined && !lookByKey(run.session, event.key)) return;
      event.preventDefault();
      act?.(run, stage);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [run, stage]);
}

/** Whether the element that has the focus, or an open dialog, wants this key. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open], :popover-open') !== null) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable], [role="slider"]')) return true;
  const presses = key === ' ' || key === 'Enter';
  return presses && target.closest('button, a, summary') !== null;
}
