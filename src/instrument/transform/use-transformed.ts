import { useCallback, useMemo } from 'react';
import type { InspectedBatch } from '../../session/arm-state';
import { armOf } from '../../experiment/experiment';
import { flatInputs, type Interval } from '../ribbons/value-axis';
import { useCurrent, useRun, useView } from '../run/run-context';
import { affineOf, flatShare, transform, type Transformed } from './transformed';
import { armIndex } from '../arm-names';

export interface TransformedBatch {
  readonly inspection: InspectedBatch;
  readonly result: Transformed;
  readonly epsilon: number;
}

/** What γx̂ + β is in the chosen network. */
export interface Output {
  /** z where it goes into f; an arm that normalizes its input, or what f gives, has no letter for it. */
  readonly name: 'z' | 'γx̂ + β';
  readonly feedsActivation: boolean;
  /** Where f is flat on it; none where it does not go into f. */
  readonly zones: readonly Interval[];
  /** The share of these values that lies there; NaN where they do not go into f. */
  readonly flatShare: (values: Float32Array) => number;
}

export function useOutput(): Output {
  const { arm } = useView('arm');
  const current = useCurrent();
  const { activation } = current;
  const { normalizer, placement } = armOf(current, arm);
  const feedsActivation = normalizer === 'none' || placement === 'before';
  return useMemo(() => {
    const zones = feedsActivation ? flatInputs(activation) : [];
    return {
      name: feedsActivation ? 'z' : 'γx̂ + β',
      feedsActivation,
      zones,
      flatShare: (values) => (feedsActivation ? flatShare(values, zones) : NaN),
    };
  }, [feedsActivation, activation]);
}

/** Reads the chosen unit's batch at the moment that is read; null until the first one has come. */
export function useTransformed(): () => TransformedBatch | null {
  const run = useRun();
  const { epsilon } = useCurrent();
  const { arm, recipe, gamma, beta } = useView('arm', 'recipe', 'gamma', 'beta');
  return useCallback(() => {
    const inspection = run.moments.now.inspections[armIndex(arm)] ?? null;
    if (inspection === null) return null;
    const affine = affineOf(inspection, epsilon, recipe, { gamma, beta });
    return { inspection, epsilon, result: transform(inspection, epsilon, affine) };
  }, [run, arm, epsilon, recipe, gamma, beta]);
}
