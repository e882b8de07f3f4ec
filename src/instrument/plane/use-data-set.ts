import { useMemo } from 'react';
import type { DataSet, Examples } from '../../engine/data/data-set';
import type { DataSpecification } from '../../engine/specification';
import { dataSpecification } from '../../experiment/arm-specification';
import { useRun, usePage, useSession } from '../run/run-context';

/**
 * The run's data set as the workers have it, of each set at most so many first examples; null while
 * files of a person's own data are missing. `make` is what makes it from the seed: a page that shows
 * points does not load what draws digits.
 */
export function useDataSet(
  make: (specification: DataSpecification, seed: number) => DataSet,
  mostTrain: number,
  mostTest: number,
): DataSet | null {
  const { store, session } = useRun();
  const generation = usePage((state) => state.generation);
  const waiting = useSession((state) => state.waiting);
  return useMemo(() => {
    const { experiment } = store.getState();
    const whole = dataSpecification(experiment);
    if (whole.name === 'own') {
      const data = waiting ? 'missing' : session.own.dataOf(experiment);
      if (data === null || data === 'missing') return null;
      return { ...data, train: first(data.train, mostTrain), test: first(data.test, mostTest) };
    }
    const train = Math.min(whole.train, mostTrain);
    const test = Math.min(whole.test, mostTest);
    return make({ ...whole, train, test }, experiment.seed);
    // What the data set is made from changes with the generation, or arrives.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [make, store, session, generation, waiting, mostTrain, mostTest]);
}

function first(examples: Examples, most: number): Examples {
  const count = Math.min(examples.count, most);
  const x = examples.x.subarray(0, count * examples.features);
  return { ...examples, count, x, y: examples.y.subarray(0, count) };
}
