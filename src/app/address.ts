import type { Follow } from '../ui/PageLink';
import { addressOf, arrive, readAddress } from './arrive';
import type { Page } from './page';
import { writePageLink } from './page-link';
import { placeOf, showsRun } from './page-view';

/** Safari allows about 100 changes of the address in 30 s. */
const EVERY = 400;

/**
 * Keeps the address and the page the same, both ways. A setting that changes takes the place of the
 * present entry of the history; what `Follow` goes to is an entry of its own.
 */
export function bindAddress(page: Page): Follow {
  let written = readAddress();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const text = writePageLink(page.link);
    if (text === written) return;
    written = text;
    history.replaceState(history.state, '', addressOf(text));
  };
  page.subscribe(() => {
    timer ??= setTimeout(write, EVERY);
  });
  addEventListener('hashchange', () => {
    const text = readAddress();
    if (text === written) return;
    written = text;
    // What waits to be written belongs to the entry that was left.
    clearTimeout(timer);
    timer = undefined;
    arrive((arrived) => {
      // Somebody may have gone on to another by now.
      if (written !== text) return;
      written = readAddress();
      page.open(arrived);
    });
  });
  // Closing or reloading at once must not lose the last change.
  addEventListener('pagehide', () => {
    if (timer !== undefined) write();
  });
  return (text, play) => {
    // The present entry keeps what was changed up to now.
    if (timer !== undefined) write();
    const former = writePageLink(page.link);
    page.open(text);
    clearTimeout(timer);
    timer = undefined;
    const next = writePageLink(page.link);
    if (next !== former) {
      written = next;
      history.pushState(null, '', addressOf(next));
    }
    if (play && showsRun(placeOf(page.view.getState()))) page.run.session.play();
  };
}
