import { writeLink } from '../experiment/link';
import type { Run } from '../instrument/run/run';

/** Safari allows about 100 changes of the address in 30 s. */
const EVERY = 400;

/** The text after '#' of the page's address. */
export function readAddress(): string {
  return location.hash.slice(1);
}

/** Keeps the address and the experiment the same, both ways. */
export function bindAddress(run: Run): void {
  const { store } = run;
  let written = readAddress();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    timer = undefined;
    const text = writeLink(store.getState());
    if (text === written) return;
    written = text;
    const { pathname, search } = location;
    history.replaceState(history.state, '', `${pathname}${search}${text === '' ? '' : `#${text}`}`);
  };
  store.subscribe((state, former) => {
    if (state.experiment === former.experiment && state.view === former.view) return;
    timer ??= setTimeout(write, EVERY);
  });
  addEventListener('hashchange', () => {
    const text = readAddress();
    if (text === written) return;
    written = text;
    run.openLink(text);
  });
  // Closing or reloading at once must not lose the last change.
  addEventListener('pagehide', () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    write();
  });
}
