/** Bytes of one file at most, as it is and after gzip: 60,000 pictures of 28×28 are 47 MB. */
export const FILE_LIMIT = 100_000_000;
/** Features of one example at most: pixels, or columns beside the label. */
export const FEATURE_LIMIT = 1024;
/** Numbers of a table at most. */
export const CELL_LIMIT = 16_000_000;
/** Different values of a table's label column at most; a label file's bytes allow 256. */
export const CLASS_LIMIT = 100;
/** Different labels of pictures at most. */
export const LABEL_LIMIT = 256;
/** Examples at least where a fifth is set aside for the test, and in a training set by itself. */
export const LEAST_EXAMPLES = 20;
export const LEAST_TRAINING = 10;

/** Why files cannot be trained on. Lines and columns count from 1, bytes from 0. */
export type ProblemReason =
  /** Of any file. */
  | 'empty'
  | 'large'
  | 'unreadable'
  | 'insecure'
  | 'kind'
  | 'zip'
  | 'markup'
  | 'notGzip'
  | 'gzip'
  | 'inflated'
  /** Of an IDX file. */
  | 'magic'
  | 'type'
  | 'dimensions'
  | 'short'
  | 'long'
  | 'pixels'
  | 'color'
  | 'labelColumns'
  | 'negative'
  /** Of a table. */
  | 'utf8'
  | 'narrow'
  | 'features'
  | 'cells'
  | 'quote'
  | 'width'
  | 'number'
  | 'huge'
  | 'missing'
  | 'label'
  | 'manyClasses'
  /** Of files together, and of what they hold. */
  | 'unpaired'
  | 'mixed'
  | 'counts'
  | 'shapes'
  | 'oneClass'
  | 'manyLabels'
  /** Of files and an experiment that whitens what comes in. */
  | 'whitening'
  | 'fewRows'
  | 'fewComplete';

/** Expected, so it is a value: what the sentence about it has to name is in `values`. */
export interface Problem {
  readonly reason: ProblemReason;
  readonly values: Readonly<Record<string, string | number>>;
}

export function problem(reason: ProblemReason, values: Problem['values'] = {}): Problem {
  return { reason, values };
}

export function isProblem(value: object): value is Problem {
  return 'reason' in value;
}
