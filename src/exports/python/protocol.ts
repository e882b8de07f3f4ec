import type { DataSet } from '../../engine/data/data-set';
import type { Experiment } from '../../experiment/experiment';
import type { PythonFormat } from './writers';

/** Page to thread: record a run and write it. */
export interface PythonRequest {
  readonly experiment: Experiment;
  /** Of an experiment on files; null where the data are made from the seed. */
  readonly data: DataSet | null;
  readonly steps: number;
  readonly format: PythonFormat;
  /** Address of the kernels' file. */
  readonly kernels: string;
}

/** A file that is made. */
export interface MadePython {
  readonly text: string;
  /** Of the run in it, after its last step. */
  readonly fingerprint: string;
}

/** Thread to page: how far it is, from 0 to 1, again and again; at last the file, or why there is none. */
export type PythonReply =
  | { readonly kind: 'share'; readonly share: number }
  | ({ readonly kind: 'made' } & MadePython)
  | { readonly kind: 'failed'; readonly cause: string };
