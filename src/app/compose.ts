import type { i18n } from 'i18next';
import { readLink, writeLink } from '../experiment/link';
import { createExperimentStore } from '../experiment/store';
import { setUpTranslation } from '../i18n/set-up';
import { Run } from '../instrument/run/run';
import { pageClock } from '../session/clock';
import { Session } from '../session/session';
import { pageThreads } from '../session/threads/page-threads';
import { watchStyles } from '../ui/parts/repair-styles';
import { bindAddress, readAddress } from './address';
import { resume, takePlace } from './come-back';
import { chooseLanguage } from './language';

export interface Composition {
  readonly run: Run;
  readonly translator: i18n;
}

/** Puts link, experiment, session and language together: once, before anything is mounted. */
export async function compose(): Promise<Composition> {
  watchStyles();
  const { issues, ...link } = readLink(readAddress());
  const store = createExperimentStore(link, issues);
  const session = new Session(link.experiment, pageThreads(), pageClock(document));
  const run = new Run(store, session);
  session.wake();
  const translator = await setUpTranslation(chooseLanguage(link.view.language));
  bindAddress(run);
  // A language alone does not make an address somebody's experiment.
  const bare = writeLink({ ...link, view: { ...link.view, language: null } }) === '';
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const place = takePlace();
  if (place !== null) resume(session, place);
  else if (link.view.at !== null) session.runTo(link.view.at);
  else if (bare && !still) session.play();
  return { run, translator };
}
