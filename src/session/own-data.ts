import type { DataSet } from '../engine/data/data-set';
import type { Content } from '../engine/data/own/content';
import type { Problem } from '../engine/data/own/problem';
import type { Experiment } from '../experiment/experiment';
import type { KeptFiles } from './kept-files';

/**
 * What people's files hold, by their digests: one for the page. Nothing of it leaves the page. What
 * keeps them and makes data sets of them comes with the first file, since most pages never need it.
 */
export class OwnData {
  #kept: KeptFiles | null = null;
  readonly #listeners = new Set<() => void>();

  keep(sha256: string, content: Content, create: (onMade: () => void) => KeptFiles): void {
    this.#kept ??= create(() => {
      // Those who listen go on to others, or listen anew.
      for (const listener of new Set(this.#listeners)) listener();
    });
    this.#kept.keep(sha256, content);
  }

  contentOf(sha256: string): Content | null {
    return this.#kept?.contentOf(sha256) ?? null;
  }

  /** Calls `listener` whenever a data set that was being made is there. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** What workers need beside the specification: null where they make the data from the seed. */
  dataOf(experiment: Experiment): DataSet | null | 'missing' {
    if (experiment.data !== 'own') return null;
    return this.#kept?.dataOf(experiment) ?? 'missing';
  }

  /** Whether the files are all here, and what is made of them will be. */
  isMaking(experiment: Experiment): boolean {
    return this.#keptFor(experiment)?.isMaking(experiment) ?? false;
  }

  /** Why files that are all here cannot be used as the experiment says; null where they can. */
  problemOf(experiment: Experiment): Problem | null {
    return this.#keptFor(experiment)?.problemOf(experiment) ?? null;
  }

  /** Numbers of an example; null where its files are not here or cannot be used. */
  inputsOf(experiment: Experiment): number | null {
    return this.#keptFor(experiment)?.inputsOf(experiment) ?? null;
  }

  #keptFor({ data }: Experiment): KeptFiles | null {
    return data === 'own' ? this.#kept : null;
  }
}
