import type { Experiment } from '../../experiment/experiment';
import { ownDataSet } from '../../experiment/own-data-set';
import type { Run } from '../run/run';
import type { ReadFile } from './read-file';

/** What a person chooses of a table. */
export type TableChoice = Pick<Experiment, 'label' | 'standardize' | 'reading' | 'gaps'>;

/** Trains on files, in the order of the link. */
export function trainOnFiles(
  run: Run,
  files: readonly ReadFile[],
  { label, standardize, reading, gaps }: TableChoice,
): void {
  const { session, store } = run;
  for (const { sha256, content } of files) session.own.keep(sha256, content, ownDataSet);
  run.change([
    { key: 'v', value: '2' },
    { key: 'data', value: 'own' },
    { key: 'files', value: files },
    { key: 'label', value: label },
    { key: 'std', value: standardize },
    { key: 'read', value: reading },
    { key: 'gaps', value: gaps },
  ]);
  // The same files again are no change, but may have been waited for.
  if (session.state.getState().waiting) session.start(store.getState().experiment);
  session.play();
}

/** Keeps files that the run waits for, and starts it if they are all here now. */
export function giveFiles(run: Run, files: readonly ReadFile[]): void {
  const { session, store } = run;
  const { experiment, playback } = store.getState();
  for (const { sha256, content } of files) session.own.keep(sha256, content, ownDataSet);
  if (session.own.dataOf(experiment) === 'missing') return;
  session.start(experiment);
  if (playback.at === null) session.play();
  else session.runTo(playback.at);
}
