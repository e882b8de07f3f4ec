import { type Change, DEFAULT_EXPERIMENT, type Experiment } from '../../experiment/experiment';
import type { OwnFile } from '../../experiment/own-files';
import type { Run } from '../run/run';
import { keepFiles } from './make-own-data';
import type { ReadFile } from './read-file';

/** What a person chooses of a table. */
export type TableChoice = Pick<Experiment, 'label' | 'standardize' | 'reading' | 'gaps'>;

/** And how pictures lie. */
type Choice = TableChoice & Pick<Experiment, 'turn'>;

/** What a link says of files: of pictures nothing that a table was read by, and the other way round. */
export function settingsOf(files: readonly OwnFile[], choice: Choice): readonly Change[] {
  const table = files.length === 1;
  const { label, standardize, reading, gaps } = table ? choice : DEFAULT_EXPERIMENT;
  return [
    { key: 'v', value: '2' },
    { key: 'data', value: 'own' },
    { key: 'files', value: files },
    { key: 'label', value: label },
    { key: 'std', value: standardize },
    { key: 'read', value: reading },
    { key: 'gaps', value: gaps },
    { key: 'turn', value: choice.turn && !table },
  ];
}

/** Trains on files, in the order of the link. */
export function trainOnFiles(run: Run, files: readonly ReadFile[], choice: Choice): void {
  const { session, store } = run;
  for (const { sha256, content } of files) session.own.keep(sha256, content, keepFiles);
  run.change(settingsOf(files, choice));
  // The same files again are no change, but may have been waited for.
  if (session.state.getState().waiting) session.start(store.getState().experiment);
  session.play();
}

/** Keeps files that the run waits for, and starts it if they are all here now. */
export function giveFiles(run: Run, files: readonly ReadFile[]): void {
  const { session, store } = run;
  const { experiment, playback } = store.getState();
  for (const { sha256, content } of files) session.own.keep(sha256, content, keepFiles);
  if (session.own.dataOf(experiment) === 'missing' && !session.own.isMaking(experiment)) return;
  session.start(experiment);
  if (playback.at === null) session.play();
  else session.runTo(playback.at);
}
