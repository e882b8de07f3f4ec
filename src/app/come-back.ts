import type { Session } from '../session/session';

/** Where a run was when the page was loaded again. */
interface Place {
  readonly step: number;
  readonly playing: boolean;
}

/**
 * Loads the page again, and comes back to the same step. The place is kept with the entry of the
 * history: it needs no storage, and the link of the person stays as it is.
 */
export function reload(session: Session): void {
  const { playing, target } = session.state.getState();
  const place: Place = { step: session.step, playing: playing && target === null };
  history.replaceState(place, '');
  location.reload();
}

/** Where the run was, once: whoever reloads the page later begins anew. */
export function takePlace(): Place | null {
  const { state } = history as { readonly state: Partial<Place> | null };
  if (typeof state?.step !== 'number') return null;
  history.replaceState(null, '');
  return { step: state.step, playing: state.playing === true };
}

/** Leads a run back to its place; it plays on from there unless it is paused on the way. */
export function resume(session: Session, { step, playing }: Place): void {
  session.runTo(step);
  if (!playing) return;
  const goOn = () => {
    if (session.state.getState().target !== null) return;
    stop();
    if (session.step === step) session.play();
  };
  const stop = session.state.subscribe(goOn);
  goOn();
}
