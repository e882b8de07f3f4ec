import { useMemo } from 'react';
import type { DataSet } from '../../engine/data/data-set';
import { makeDataSet } from '../../engine/data/make-data-set';
import { dataSpecification } from '../../experiment/arm-specification';
import { useLab, usePage } from '../lab-context';

/** The run's data set as the workers make it, of each set at most so many first examples. */
export function useDataSet(mostTrain: number, mostTest: number): DataSet {
  const { store } = useLab();
  const generation = usePage((state) => state.generation);
  return useMemo(() => {
    const { experiment } = store.getState();
    const whole = dataSpecification(experiment);
    const train = Math.min(whole.train, mostTrain);
    const test = Math.min(whole.test, mostTest);
    return makeDataSet({ ...whole, train, test }, experiment.seed);
    // What the data set is made from changes with the generation only.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, generation, mostTrain, mostTest]);
}
