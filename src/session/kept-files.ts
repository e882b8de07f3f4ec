import type { DataSet } from '../engine/data/data-set';
import type { Content } from '../engine/data/own/content';
import { isProblem, type Problem } from '../engine/data/own/problem';
import type { Experiment } from '../experiment/experiment';
import type { ownDataSet } from '../experiment/own-data-set';
import { writeFiles } from '../experiment/own-files';
import { ownDataRefusal } from '../experiment/own-data-refusal';

/** Files that stay known: two sets of four. */
const KEPT = 8;
/** Pixels of a set that is made while the page waits: some 10 ms of work. Of more a thread takes care. */
const AT_ONCE = 4_000_000;

/** How contents become a data set. */
export interface Make {
  readonly atOnce: typeof ownDataSet;
  /** The same in a thread of its own. Never rejects. */
  readonly apart?: (...given: Parameters<typeof ownDataSet>) => Promise<DataSet | Problem>;
}

interface Made {
  readonly key: string;
  readonly result: DataSet | Problem;
}

/** The files that are here and the sets made of them. */
export class KeptFiles {
  readonly #contents = new Map<string, Content>();
  /** The result that was asked for last. */
  #last: Made | null = null;
  /** By what they were made from: those that somebody still trains on are not made again. */
  readonly #made = new Map<string, WeakRef<Made['result']>>();
  readonly #making = new Set<string>();

  /** `onMade` is called whenever a set that was made apart is there. */
  constructor(
    private readonly make: Make,
    private readonly onMade: () => void,
  ) {}

  keep(sha256: string, content: Content): void {
    this.#contents.delete(sha256);
    this.#contents.set(sha256, content);
    const [oldest] = this.#contents.keys();
    if (this.#contents.size > KEPT && oldest !== undefined) this.#contents.delete(oldest);
  }

  contentOf(sha256: string): Content | null {
    return this.#contents.get(sha256) ?? null;
  }

  /** Of an experiment on own files, as the others below. */
  dataOf(experiment: Experiment): DataSet | 'missing' {
    const result = this.#result(experiment);
    if (result === null || isProblem(result)) return 'missing';
    return ownDataRefusal(experiment, result) === null ? result : 'missing';
  }

  isMaking(experiment: Experiment): boolean {
    return this.#making.has(keyOf(experiment));
  }

  problemOf(experiment: Experiment): Problem | null {
    const result = this.#result(experiment);
    if (result === null) return null;
    return isProblem(result) ? result : ownDataRefusal(experiment, result);
  }

  inputsOf(experiment: Experiment): number | null {
    const [first] = this.#contentsOf(experiment) ?? [];
    // Known before the set is made.
    if (first?.kind === 'images') return first.height * first.width;
    const result = this.#result(experiment);
    return result === null || isProblem(result) ? null : result.train.features;
  }

  /** In the order of the link; null while one is missing. */
  #contentsOf({ files }: Experiment): readonly Content[] | null {
    const contents = files.flatMap(({ sha256 }) => this.contentOf(sha256) ?? []);
    return files.length === 0 || contents.length < files.length ? null : contents;
  }

  /** Null while a file is missing, or while it is made. */
  #result(experiment: Experiment): DataSet | Problem | null {
    const contents = this.#contentsOf(experiment);
    if (contents === null) return null;
    const key = keyOf(experiment);
    const known = this.#last?.key === key ? this.#last.result : this.#made.get(key)?.deref();
    if (known !== undefined) return (this.#last = { key, result: known }).result;
    const { atOnce, apart } = this.make;
    if (apart === undefined || pixelsOf(contents) <= AT_ONCE) {
      return this.#remember(key, atOnce(experiment, contents));
    }
    if (this.#making.has(key)) return null;
    void this.#await(key, apart(experiment, contents));
    return null;
  }

  async #await(key: string, making: Promise<Made['result']>): Promise<void> {
    this.#making.add(key);
    const result = await making;
    this.#making.delete(key);
    this.#remember(key, result);
    this.onMade();
  }

  #remember(key: string, result: Made['result']): Made['result'] {
    for (const [former, made] of this.#made) {
      if (made.deref() === undefined) this.#made.delete(former);
    }
    this.#made.set(key, new WeakRef(result));
    this.#last = { key, result };
    return result;
  }
}

/** All that a data set depends on. */
function keyOf(experiment: Experiment): string {
  const { version, files, label, standardize, reading, gaps, turn, ink, train, seed } = experiment;
  const table = [label, standardize, reading, gaps];
  return [version, writeFiles(files), ...table, turn, ink, train, seed].join(' ');
}

function pixelsOf(contents: readonly Content[]): number {
  return contents.reduce(
    (sum, content) => sum + (content.kind === 'images' ? content.pixels.length : 0),
    0,
  );
}
