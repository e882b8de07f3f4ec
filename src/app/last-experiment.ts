import { recall, remember } from '../ui/preferences';
import type { Page } from './page';
import { placeOf } from './page-view';

const NAME = 'lastExperiment';

/** The text of the address that the Lab was last left with; null: none was kept on this device. */
export function lastExperiment(): string | null {
  return recall(NAME);
}

/**
 * Keeps what is run in the Lab, from the first step or change on, to go on with it another day. Returns
 * what ends it.
 */
export function keepLastExperiment(page: Page): () => void {
  // In a frame it is what somebody shows, and not what the reader has left.
  if (parent !== self) return () => {};
  const stop = page.view.subscribe((now, former) => {
    if (placeOf(former) === 'lab' && placeOf(now) !== 'lab') keep(page);
  });
  const onHide = () => {
    if (placeOf(page.view.getState()) === 'lab') keep(page);
  };
  addEventListener('pagehide', onHide);
  return () => {
    stop();
    removeEventListener('pagehide', onHide);
  };
}

function keep(page: Page): void {
  const { step } = page.run.session;
  if (step > 0) remember(NAME, page.textAt(null));
}
