import { pageClock } from '../session/clock';
import { watchFileDrops } from '../instrument/files/watch-file-drops';
import { Session } from '../session/session';
import { pageThreads } from '../session/threads/page-threads';
import type { Follow } from '../ui/PageLink';
import { watchStyles } from '../ui/parts/repair-styles';
import { bindAddress } from './address';
import { arrive } from './arrive';
import { resume, takePlace } from './come-back';
import { chooseLanguage } from './language';
import { Page } from './page';
import { readPageLink, writePageLink } from './page-link';
import { placeOf } from './page-view';
import { type Speaking, speakIn } from './speaking';
import { setUpWords } from './words';

/** Where Start stands still: one network has learned by then, and one has not. */
const STILL_AT = 1200;

export interface Composition {
  readonly page: Page;
  readonly follow: Follow;
  /** The change to the language that the page opens in. */
  readonly speaking: Speaking;
}

/** Puts link, experiment, session and language together: once, before anything is mounted. */
export async function compose(): Promise<Composition> {
  watchStyles();
  const link = readPageLink(await new Promise(arrive));
  const session = new Session(link.experiment, pageThreads(), pageClock(document));
  const page = new Page(link, session);
  watchFileDrops((files) => page.run.offerFiles(files, page.view.getState().screen === 'lab'));
  session.wake();
  const { at } = link.playback;
  await setUpWords();
  const speaking = speakIn(chooseLanguage(link.views.page.language));
  // A page in the first language is better than none.
  await speaking.part.settled();
  const follow = bindAddress(page);
  // The usual experiment begins by itself, whatever the language: unless motion is to be reduced.
  const { page: view } = link.views;
  const shown = { ...view, language: null, screen: 'start' as const };
  const usual = writePageLink({ ...link, views: { ...link.views, page: shown } }) === '';
  const onStart = placeOf(view) === 'start';
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const place = takePlace();
  if (place !== null) resume(session, place);
  else if (at !== null) session.runTo(at);
  else if (onStart && still) session.runTo(STILL_AT);
  else if ((onStart || (usual && placeOf(view) === 'lab')) && !still) session.play();
  return { page, follow, speaking };
}
