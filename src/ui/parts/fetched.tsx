import { type ComponentType, useEffect, useSyncExternalStore } from 'react';
import { vocabulary } from '../../i18n/vocabulary';
import { Dialog } from '../Dialog';
import { usePanelName } from '../Panel';
import { Arrival } from './Arrival';
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

/** The same for what nobody has asked to see: where it is missing, nothing is said. */
export function fetchedQuietly<P extends object>(
  source: string,
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  return fetchedOr(source, load, () => null);
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
    useEffect(() => {
      // What comes of it is the part's state.
      part.fetch().catch(() => {});
    }, []);
    const Shown = state.kind === 'here' ? state.value : null;
    return (
      <>
        <Arrival missing={state.kind === 'missing'} />
        {state.kind === 'missing' && <Missing {...props} part={part} />}
        {Shown !== null && <Shown {...props} />}
      </>
    );
  };
}
