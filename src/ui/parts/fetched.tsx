import { type ComponentType, useEffect, useSyncExternalStore } from 'react';
import { vocabulary } from '../../i18n/vocabulary';
import { Dialog } from '../Dialog';
import { usePanelName } from '../Panel';
import { Arrival } from './Arrival';
import { MissingPart } from './MissingPart';
import { Part } from './part';

/**
 * A component that is fetched when it is first shown, with its texts. Where it cannot be had, it
 * says so, and how to go on. `source` is its module's path in src/, without the ending; where it
 * says what other rooms say, those of their components, too.
 */
export function fetched<P extends object>(
  source: string | readonly string[],
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  return fetchedOr(source, load, ({ part }) => <MissingPart part={part} />);
}

/** The same for a dialog: what it has to say where it is missing is a dialog, too. */
export function fetchedDialog<P extends { readonly onClose: () => void }>(
  source: string | readonly string[],
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
  source: string | readonly string[],
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  return fetchedOr(source, load, () => null);
}

/** What is fetched from a source, or several at once, with all of their texts. */
export function partWithWords<T>(
  source: string | readonly string[],
  load: () => Promise<T>,
): Part<T> {
  const sources = typeof source === 'string' ? [source] : source;
  return new Part(
    () => sources.flatMap((each) => [each, ...vocabulary.filesOf(each)]),
    async () => {
      const words = sources.map((each) => vocabulary.enter(each));
      return (await Promise.all([load(), ...words]))[0];
    },
  );
}

function fetchedOr<P extends object>(
  source: string | readonly string[],
  load: () => Promise<ComponentType<P>>,
  Missing: ComponentType<P & { readonly part: Part<unknown> }>,
): ComponentType<P> {
  const part = partWithWords(source, load);
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
