import { useCallback } from 'react';
import type { InspectedBatch } from '../../session/arm-state';
import { armOf } from '../../experiment/experiment';
import { useCurrent, useRun, useView } from '../run/run-context';
import { affineOf, transform, type Transformed } from './transformed';
import { armIndex } from '../arm-names';

export interface TransformedBatch {
  readonly inspection: InspectedBatch;
  readonly result: Transformed;
  readonly epsilon: number;
}

/** Whether y goes into the nonlinearity: not where an arm normalises its input or what f gives. */
export function useFeedsActivation(): boolean {
  const { arm } = useView();
  const { normalizer, placement } = armOf(useCurrent(), arm);
  return normalizer === 'none' || placement === 'before';
}

/** Reads the chosen unit's batch at the moment that is read; null until the first one has come. */
export function useTransformed(): () => TransformedBatch | null {
  const run = useRun();
  const { epsilon } = useCurrent();
  const { arm, recipe, gamma, beta } = useView();
  return useCallback(() => {
    const inspection = run.moments.now.inspections[armIndex(arm)] ?? null;
    if (inspection === null) return null;
    const affine = affineOf(inspection, epsilon, recipe, { gamma, beta });
    return { inspection, epsilon, result: transform(inspection, epsilon, affine) };
  }, [run, arm, epsilon, recipe, gamma, beta]);
}
