import { pageClock } from '../session/clock';
import { Session } from '../session/session';
import { pageThreads } from '../session/threads/page-threads';
import type { Follow } from '../ui/PageLink';
import { watchStyles } from '../ui/parts/repair-styles';
import { bindAddress, readAddress } from './address';
import { resume, takePlace } from './come-back';
import { chooseLanguage } from './language';
import { Page } from './page';
import { readPageLink, writePageLink } from './page-link';
import { type Speaking, speakIn } from './speaking';
import { setUpWords } from './words';

export interface Composition {
  readonly page: Page;
  readonly follow: Follow;
  /** The change to the language that the page opens in. */
  readonly speaking: Speaking;
}

/** Puts link, experiment, session and language together: once, before anything is mounted. */
export async function compose(): Promise<Composition> {
  watchStyles();
  const link = readPageLink(readAddress());
  const session = new Session(link.experiment, pageThreads(), pageClock(document));
  const page = new Page(link, session);
  session.wake();
  const { at } = link.playback;
  await setUpWords();
  const speaking = speakIn(chooseLanguage(link.views.page.language));
  // A page in the first language is better than none.
  await speaking.part.settled();
  const follow = bindAddress(page);
  // A language alone does not make an address somebody's experiment.
  const views = { ...link.views, page: { ...link.views.page, language: null } };
  const bare = writePageLink({ ...link, views }) === '';
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const place = takePlace();
  if (place !== null) resume(session, place);
  else if (at !== null) session.runTo(at);
  else if (bare && !still) session.play();
  return { page, follow, speaking };
}
