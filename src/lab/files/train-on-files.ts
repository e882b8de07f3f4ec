import { ownDataSet } from '../../experiment/own-data-set';
import { writeFiles } from '../../experiment/own-files';
import type { Laboratory } from '../laboratory';
import type { ReadFile } from './read-file';

/** Trains on files, in the order of the link. */
export function trainOnFiles(
  lab: Laboratory,
  files: readonly ReadFile[],
  label: number | null,
  standardize: boolean,
): void {
  const { session, store } = lab;
  for (const { sha256, content } of files) session.own.keep(sha256, content, ownDataSet);
  lab.change([
    { key: 'data', value: 'own' },
    { key: 'files', value: writeFiles(files) },
    { key: 'label', value: label === null ? 'last' : String(label) },
    { key: 'std', value: standardize ? '1' : '0' },
  ]);
  // The same files again are no change, but may have been waited for.
  if (session.state.getState().waiting) session.start(store.getState().experiment);
  session.play();
}

/** Keeps files that the run waits for, and starts it if they are all here now. */
export function giveFiles(lab: Laboratory, files: readonly ReadFile[]): void {
  const { session, store } = lab;
  const { experiment, view } = store.getState();
  for (const { sha256, content } of files) session.own.keep(sha256, content, ownDataSet);
  if (session.own.dataOf(experiment) === 'missing') return;
  session.start(experiment);
  if (view.at === null) session.play();
  else session.runTo(view.at);
}
