import type { DataSet } from '../../engine/data/data-set';
import { makeDataSet } from '../../engine/data/make-data-set';
import type { Kernels } from '../../engine/kernels/kernels';
import type { Bench } from './experiment-case';

/** A bench that makes each data set once. */
export function createBench(
  createKernels: (bytes: number) => Kernels,
  progress: (text: string) => void,
): Bench {
  const made = new Map<string, DataSet>();
  return {
    createKernels,
    progress,
    data({ data, seed }) {
      const key = JSON.stringify([data, seed]);
      const found = made.get(key) ?? makeDataSet(data, seed);
      made.set(key, found);
      return found;
    },
  };
}
