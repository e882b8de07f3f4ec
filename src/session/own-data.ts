import type { DataSet } from '../engine/data/data-set';
import type { Content } from '../engine/data/own/content';
import { isProblem, type Problem } from '../engine/data/own/problem';
import type { Experiment } from '../experiment/experiment';
import type { ownDataSet } from '../experiment/own-data-set';
import { writeFiles } from '../experiment/own-files';
import { ownDataRefusal } from '../experiment/refusal';

/** Files that stay known: two sets of four. */
const KEPT = 8;

/** How contents become a data set: comes with the first file, since most pages never need it. */
type Make = typeof ownDataSet;

interface Made {
  readonly key: string;
  readonly result: DataSet | Problem;
}

/** What people's files hold, by their digests: one for the page. Nothing of it leaves the page. */
export class OwnData {
  #make: Make | null = null;
  readonly #contents = new Map<string, Content>();
  /** The result that was asked for last. */
  #last: Made | null = null;
  /** By what they were made from: those that somebody still trains on are not made again. */
  readonly #made = new Map<string, WeakRef<Made['result']>>();

  keep(sha256: string, content: Content, make: Make): void {
    this.#make = make;
    this.#contents.delete(sha256);
    this.#contents.set(sha256, content);
    const [oldest] = this.#contents.keys();
    if (this.#contents.size > KEPT && oldest !== undefined) this.#contents.delete(oldest);
  }

  contentOf(sha256: string): Content | null {
    return this.#contents.get(sha256) ?? null;
  }

  /** What workers need beside the specification: null where they make the data from the seed. */
  dataOf(experiment: Experiment): DataSet | null | 'missing' {
    if (experiment.data !== 'own') return null;
    const result = this.#result(experiment);
    if (result === null || isProblem(result)) return 'missing';
    return ownDataRefusal(experiment, result) === null ? result : 'missing';
  }

  /** Why files that are all here cannot be used as the experiment says; null where they can. */
  problemOf(experiment: Experiment): Problem | null {
    if (experiment.data !== 'own') return null;
    const result = this.#result(experiment);
    if (result === null) return null;
    return isProblem(result) ? result : ownDataRefusal(experiment, result);
  }

  /** Numbers of an example; null where its files are not here or cannot be used. */
  inputsOf(experiment: Experiment): number | null {
    const result = experiment.data === 'own' ? this.#result(experiment) : null;
    return result === null || isProblem(result) ? null : result.train.features;
  }

  /** Null while a file is missing. */
  #result(experiment: Experiment): DataSet | Problem | null {
    const { version, files, label, standardize, reading, gaps, ink, train, seed } = experiment;
    const contents = files.flatMap(({ sha256 }) => this.contentOf(sha256) ?? []);
    if (this.#make === null || files.length === 0 || contents.length < files.length) return null;
    const table = [label, standardize, reading, gaps];
    const key = [version, writeFiles(files), ...table, ink, train, seed].join(' ');
    const known = this.#last?.key === key ? this.#last.result : this.#made.get(key)?.deref();
    const result = known ?? this.#make(experiment, contents);
    if (known === undefined) this.#remember(key, result);
    this.#last = { key, result };
    return result;
  }

  #remember(key: string, result: Made['result']): void {
    for (const [former, made] of this.#made) {
      if (made.deref() === undefined) this.#made.delete(former);
    }
    this.#made.set(key, new WeakRef(result));
  }
}
