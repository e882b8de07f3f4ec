import type { DataSet } from '../../engine/data/data-set';
import type { ArmSpecification } from '../../engine/specification';

/** Some arms to be trained for so many steps and then tested. */
export interface SurveyJob {
  readonly id: number;
  readonly steps: number;
  readonly specifications: readonly ArmSpecification[];
}

/** What became of an arm. One that diverged is tested as it was before the step that failed. */
export interface ArmOutcome {
  readonly loss: number;
  readonly accuracy: number;
  /** The step that failed, or null. */
  readonly diverged: number | null;
  readonly fingerprint: string;
}

/** What became of a job's arms, in their order. */
export interface Outcome {
  readonly id: number;
  readonly arms: readonly ArmOutcome[];
}

/** Page to worker. */
export type SurveyRequest =
  /** What the jobs to come train on; null: what their specifications say. */
  | { readonly kind: 'data'; readonly data: DataSet | null }
  | { readonly kind: 'train'; readonly batch: number; readonly jobs: readonly SurveyJob[] };

/** Worker to page. Each 'train' is answered by one 'trained' or 'failed'. */
export type SurveyReply =
  | {
      readonly kind: 'trained';
      readonly batch: number;
      readonly outcomes: readonly Outcome[];
      /** Of the data. */
      readonly classes: number;
      /** The name of the kernels. */
      readonly engine: string;
      /** What the batch took. */
      readonly ms: number;
    }
  | { readonly kind: 'failed'; readonly batch: number; readonly message: string }
  /** A sign of life, with the share of a batch that is done. */
  | { readonly kind: 'alive'; readonly batch: number; readonly share: number };
