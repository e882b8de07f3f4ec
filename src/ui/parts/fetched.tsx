import { type ComponentType, useEffect, useRef, useSyncExternalStore } from 'react';
import { vocabulary } from '../../i18n/vocabulary';
import { Dialog } from '../Dialog';
import { usePanelName } from '../Panel';
import { MissingPart } from './MissingPart';
import { Part } from './part';

/**
 * A component that is fetched when it is first shown, with its texts. Where it cannot be had, it
 * says so, and how to go on. `source` is its module's path in src/, without the ending.
 */
export function fetched<P extends object>(
  source: string,
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  return fetchedOr(source, load, ({ part }) => <MissingPart part={part} />);
}

/** The same for a dialog: what it has to say where it is missing is a dialog, too. */
export function fetchedDialog<P extends { readonly onClose: () => void }>(
  source: string,
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  return fetchedOr(source, load, function Missing({ part, onClose }) {
    return (
      <Dialog title={usePanelName()} onClose={onClose}>
        <MissingPart part={part} />
      </Dialog>
    );
  });
}

function fetchedOr<P extends object>(
  source: string,
  load: () => Promise<ComponentType<P>>,
  Missing: ComponentType<P & { readonly part: Part<unknown> }>,
): ComponentType<P> {
  const part = new Part(
    () => [source, ...vocabulary.filesOf(source)],
    async () => (await Promise.all([load(), vocabulary.enter(source)]))[0],
  );
  return function Fetched(props: P) {
    const state = useSyncExternalStore(part.subscribe, part.state);
    const wasMissing = useRef(false);
    const place = useRef<HTMLSpanElement>(null);
    useEffect(() => {
      // What comes of it is the part's state.
      part.fetch().catch(() => {});
    }, []);
    useEffect(() => {
      if (state.kind === 'missing') wasMissing.current = true;
      // "Try again" is gone, and the focus with it.
      else if (state.kind === 'here' && wasMissing.current) focusHere(place.current);
    }, [state.kind]);
    if (state.kind === 'missing') return <Missing {...props} part={part} />;
    if (state.kind !== 'here') return null;
    const Shown = state.value;
    return (
      <>
        <span ref={place} tabIndex={-1} />
        <Shown {...props} />
      </>
    );
  };
}

/** The next stop of the keyboard is then behind this place. */
function focusHere(place: HTMLElement | null): void {
  if (document.activeElement === document.body) place?.focus();
}
