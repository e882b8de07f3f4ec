import { useCallback, useSyncExternalStore } from 'react';
import type { DataSet } from '../../engine/data/data-set';
import type { Experiment } from '../../experiment/experiment';
import type { OwnData } from '../../session/own-data';

/** What an experiment trains on beside its specification, as `dataOf` has it, as soon as it is made. */
export function useOwnData(own: OwnData, experiment: Experiment): DataSet | null | 'missing' {
  const subscribe = useCallback((listener: () => void) => own.subscribe(listener), [own]);
  return useSyncExternalStore(subscribe, () => own.dataOf(experiment));
}
