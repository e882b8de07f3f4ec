import type { OwnOptions } from './make-own-data-set';

/** For tests: what a link says of files where it says nothing of them. */
export const USUAL: OwnOptions = {
  version: '2',
  seed: 1,
  ink: 'grey',
  turn: false,
  train: null,
  label: null,
  standardize: true,
  reading: 'plain',
  gaps: 'drop',
};
