import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { hiddenWidths } from '../../experiment/arm-specification';
import type { Experiment } from '../../experiment/experiment';
import { inForce } from '../../experiment/events';
import type { ExperimentState } from '../../experiment/store';
import type { Playback } from '../../experiment/playback';
import type { SessionState } from '../../session/session-state';
import type { Following, Subscribe } from '../../ui/following';
import type { Moment } from './moments';
import type { Run } from './run';
import type { RunView } from './run-view';

export const RunContext = createContext<Run | null>(null);

/** Whether the run of this place is what the page is about, and not one of several in a text. */
export const MainContext = createContext(false);

/** The run of this place on the page. Throws outside of its provider. */
export function useRun(): Run {
  const run = useContext(RunContext);
  if (run === null) throw new Error('Not inside a RunContext');
  return run;
}

export function usePage<T>(select: (state: ExperimentState) => T): T {
  return useStore(useRun().store, select);
}

/** Some of how the run is looked at; renders only when one of these changes. */
export function useView<Name extends keyof RunView>(
  ...names: readonly Name[]
): Pick<RunView, Name> {
  const { view } = useRun();
  useStore(view, (state) => names.map((name) => state[name]).join());
  return view.getState();
}

/** How it is played. */
export function usePlayback(): Playback {
  return usePage((state) => state.playback);
}

export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(useRun().session.state, select);
}

/** Tells of every new picture of the run; always the same function. */
export function useRedraws(): Subscribe {
  const { session } = useRun();
  return useMemo(() => (listener) => session.subscribe(listener), [session]);
}

/** What charts and read-outs of the run follow; always the same. */
export function useFollowing(): Following {
  const { moments } = useRun();
  const pictures = useRedraws();
  return useMemo(
    () => ({ pictures, words: moments.subscribe, step: () => moments.now.step }),
    [moments, pictures],
  );
}

/** The same of pictures that bear numbers: they change when those can have been read. */
export function useFollowingSlowly(): Following {
  const { words, step } = useFollowing();
  return useMemo(() => ({ pictures: words, words, step }), [words, step]);
}

/** The moment that is read. */
export function useMoment(): Moment {
  const { moments } = useRun();
  return useSyncExternalStore(moments.subscribe, () => moments.now);
}

/** The experiment with the changes that the run has reached; renders only when one is passed. */
export function useCurrent(): Experiment {
  const { session } = useRun();
  return useInForce(useRedraws(), () => session.step);
}

/** The arms of the experiment, by index. */
export function useArms(): readonly number[] {
  const count = usePage((state) => state.experiment.arms.length);
  return useMemo(() => Array.from({ length: count }, (_, arm) => arm), [count]);
}

/** Hidden layers of every network. */
export function useDepth(): number {
  return hiddenWidths(useCurrent()).length;
}

/** The experiment as it stood at the step that is read. */
export function useLooked(): Experiment {
  const { moments } = useRun();
  return useInForce(moments.subscribe, () => moments.now.step);
}

function useInForce(subscribe: Subscribe, at: () => number): Experiment {
  const experiment = usePage((state) => state.experiment);
  const reached = useSyncExternalStore(subscribe, () => {
    const now = at();
    return experiment.events.findLastIndex(({ step }) => step <= now);
  });
  return useMemo(
    () => inForce(experiment, experiment.events[reached]?.step ?? 0),
    [experiment, reached],
  );
}
