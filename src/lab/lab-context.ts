import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { hiddenWidths } from '../experiment/arm-specification';
import type { Experiment } from '../experiment/experiment';
import { inForce } from '../experiment/events';
import type { ExperimentState } from '../experiment/store';
import type { View } from '../experiment/view';
import type { SessionState } from '../session/session-state';
import type { Feed } from '../ui/feed';
import type { Laboratory } from './laboratory';

export const LabContext = createContext<Laboratory | null>(null);

/** The laboratory of this page. Throws outside of its provider. */
export function useLab(): Laboratory {
  const lab = useContext(LabContext);
  if (lab === null) throw new Error('Not inside a LabContext');
  return lab;
}

export function usePage<T>(select: (state: ExperimentState) => T): T {
  return useStore(useLab().store, select);
}

export function useView(): View {
  return usePage((state) => state.view);
}

export function useSession<T>(select: (state: SessionState) => T): T {
  return useStore(useLab().session.state, select);
}

/** Tells of every new picture of the run; always the same function. */
export function useFeed(): Feed {
  const { session } = useLab();
  return useMemo(() => (listener) => session.subscribe(listener), [session]);
}

/** The experiment with the changes that the run has reached; renders only when one is passed. */
export function useCurrent(): Experiment {
  const { session } = useLab();
  return useInForce(() => session.step);
}

/** Hidden layers of both networks. */
export function useDepth(): number {
  return hiddenWidths(useCurrent()).length;
}

/** The experiment as it stood at the step looked at. */
export function useLooked(): Experiment {
  const { session } = useLab();
  return useInForce(() => session.cursor ?? session.step);
}

function useInForce(at: () => number): Experiment {
  const experiment = usePage((state) => state.experiment);
  const reached = useSyncExternalStore(useFeed(), () => {
    const now = at();
    return experiment.events.findLastIndex(({ step }) => step <= now);
  });
  return useMemo(
    () => inForce(experiment, experiment.events[reached]?.step ?? 0),
    [experiment, reached],
  );
}
