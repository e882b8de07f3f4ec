import type { DataSet } from '../../engine/data/data-set';
import type { Kernels } from '../../engine/kernels/kernels';
import type { ArmSpecification } from '../../engine/specification';

/**
 * Where an expected figure is from: 'P' published, 'M' measured by others with independent code,
 * 'A' a formula, 'own' what this program promises.
 */
export type Source = 'P' | 'M' | 'A' | 'own';

/** One line of the table, before it is measured. */
export interface Expectation {
  readonly what: string;
  readonly expected: string;
  readonly source: Source;
}

/** The other half of that line. */
export interface Finding {
  readonly measured: string;
  readonly agrees: boolean;
  /** In one sentence, where it differs: how. */
  readonly difference?: string;
}

/** What a study needs from outside. */
export interface Bench {
  /** Kernels for one model that needs at most so many bytes. */
  createKernels(bytes: number): Kernels;
  /** A data set, made once. */
  data(of: Pick<ArmSpecification, 'data' | 'seed'>): DataSet;
  /** Says what is being done. */
  progress(text: string): void;
}

/** Expected figures under the name of each claim, and how they are measured. */
export interface ExperimentCase<Claim extends string = string> {
  readonly id: string;
  readonly title: string;
  /** Takes a few seconds at most: the tests compare it with the table that is kept. */
  readonly quick: boolean;
  readonly expected: Readonly<Record<Claim, Expectation>>;
  run(bench: Bench): Readonly<Record<Claim, Finding>>;
}
