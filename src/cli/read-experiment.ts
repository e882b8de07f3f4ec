import type { DataSet } from '../engine/data/data-set';
import { NORMALIZERS } from '../engine/normalizers/list';
import type { Experiment } from '../experiment/experiment';
import { readLink, type ReadOther } from '../experiment/link';
import { readOwnData } from './own-files';

/**
 * The experiment of a link, with the data of one that trains on files. A string is what is wrong:
 * the page goes on with defaults, and a check of a handed-in link must not. `readOther` as in
 * `readLink`.
 */
export function readExperiment(
  link: string,
  files: readonly string[],
  read: (file: string) => Uint8Array,
  readOther?: ReadOther,
): { readonly experiment: Experiment; readonly data: DataSet | null } | string {
  const { experiment, issues } = readLink(link, readOther);
  const [issue] = issues;
  if (issue !== undefined) {
    const limit = NORMALIZERS.whitening.mostUnits;
    const whitening = `whitening takes at most ${limit} units together, and more come in`;
    const reason = issue.reason === 'whitening' ? whitening : issue.reason;
    return `the link cannot be used: ${reason}: ${issue.part}`;
  }
  const data = readOwnData(experiment, files, read);
  return typeof data === 'string' ? data : { experiment, data };
}
