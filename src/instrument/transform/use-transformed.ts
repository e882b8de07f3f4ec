import { useCallback } from 'react';
import type { InspectedBatch } from '../../session/arm-state';
import { useCurrent, useRun, useView } from '../run/run-context';
import { affineOf, transform, type Transformed } from './transformed';
import { armIndex } from '../arm-names';

export interface TransformedBatch {
  readonly inspection: InspectedBatch;
  readonly result: Transformed;
  readonly epsilon: number;
}

/** Reads the chosen unit's batch as it is now; null until the first one has come. */
export function useTransformed(): () => TransformedBatch | null {
  const run = useRun();
  const { epsilon } = useCurrent();
  const { arm, recipe, gamma, beta } = useView();
  return useCallback(() => {
    const inspection = run.session.inspection(armIndex(arm));
    if (inspection === null) return null;
    const affine = affineOf(inspection, epsilon, recipe, { gamma, beta });
    return { inspection, epsilon, result: transform(inspection, epsilon, affine) };
  }, [run, arm, epsilon, recipe, gamma, beta]);
}
