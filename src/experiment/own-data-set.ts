import type { DataSet } from '../engine/data/data-set';
import type { Content } from '../engine/data/own/content';
import { makeOwnDataSet } from '../engine/data/own/make-own-data-set';
import { isProblem, type Problem } from '../engine/data/own/problem';
import { makeSource } from '../engine/data/own/source';
import type { Experiment } from './experiment';

/** The data set of an experiment whose files, in the order of the link, hold these contents. */
export function ownDataSet(
  { version, seed, ink, turn, train, label, standardize, reading, gaps }: Experiment,
  contents: readonly Content[],
): DataSet | Problem {
  const source = makeSource(contents);
  if (isProblem(source)) return source;
  return makeOwnDataSet(source, {
    version,
    seed,
    ink,
    turn,
    train,
    label,
    standardize,
    reading,
    gaps,
  });
}
