import type { State } from '../../embed/protocol';
import { combineFingerprints } from '../../engine/fingerprint';
import type { Session } from '../../session/session';
import type { Page } from '../page';
import { placeOf } from '../page-view';

/** The newest row in which every network was recorded; −1 before the first. */
export function newestRow({ history }: Session): number {
  return history.wholeRowAt(history.lastStep);
}

/** What a run is at its newest recorded step. */
export function recordedState(session: Session): Pick<State, 'step' | 'fingerprint'> {
  const { history } = session;
  const row = newestRow(session);
  if (row < 0) return { step: 0, fingerprint: '' };
  const fingerprints = history.arms.map((arm) => arm.fingerprints[row] ?? '');
  return { step: history.steps[row] ?? 0, fingerprint: combineFingerprints(fingerprints) };
}

/** All that the page shows, as its address says it. */
export function linkOf(page: Page): string {
  return page.textAt(page.run.store.getState().playback.at);
}

export function stateOf(page: Page): State {
  const { session } = page.run;
  return {
    link: linkOf(page),
    screen: placeOf(page.view.getState()),
    playing: session.state.getState().playing,
    ...recordedState(session),
  };
}
