import { Course } from '../../../exports/scorm/course';
import type { CourseApi } from '../../../exports/scorm/find-api';
import { packWork, unpackWork } from '../../../exports/scorm/suspend-data';
import { joinProgress, keepElsewhere, NO_PROGRESS, pageProgress } from '../../progress/progress';
import { countDone } from './count-done';

/** The page around, whose link tells where its reader is. */
export interface Surroundings {
  /** What the page was opened with. */
  readonly opened: string;
  /** The link to what is shown, from its beginning. */
  readonly here: () => string;
  /** The same, at the step where it stands. */
  readonly write: () => string;
  readonly open: (link: string) => void;
  /** Calls back when the link may have changed; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface Attendance {
  /** Tries at once what has failed. */
  readonly tryNow: () => void;
  readonly stop: () => void;
}

/** In ms: what is done is made ready soon; it is sent when it counts, or when it has settled. */
const SOON = 300;
const SETTLED = 10_000;

/** Has a course keep what its student does, and begins with what it has kept. */
export function attend(
  api: CourseApi,
  { opened, here, write, open, subscribe }: Surroundings,
  onConnection: (held: boolean) => void,
): Attendance {
  let preparing: ReturnType<typeof setTimeout> | undefined;
  let sending: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  let sent = -1;
  let ready = false;
  const first = here();
  const course = new Course(api, {
    onConnection,
    onBegin: (suspended) => void resume(suspended),
  });

  const resume = async (suspended: string) => {
    const work = await unpackWork(suspended);
    if (work !== null) {
      const { link, ...kept } = work;
      pageProgress().setState((now) => joinProgress({ ...NO_PROGRESS, ...kept }, now), true);
      if (link !== '' && here() === first) open(link);
    }
    ready = true;
    await prepare();
  };
  const send = () => {
    clearTimeout(sending);
    sending = undefined;
    course.go();
  };
  const prepare = async () => {
    clearTimeout(preparing);
    preparing = undefined;
    const progress = pageProgress().getState();
    const counted = countDone(opened, progress);
    latest += 1;
    const mine = latest;
    const suspended = await packWork({ ...progress, link: write() });
    if (mine !== latest) return;
    course.prepare({ suspended, ...counted });
    if (counted.done !== sent) {
      sent = counted.done;
      send();
    } else sending ??= setTimeout(send, SETTLED);
  };
  const look = () => {
    if (ready) preparing ??= setTimeout(() => void prepare(), SOON);
  };
  const hide = () => {
    if (document.visibilityState === 'hidden') send();
  };
  const leave = ({ persisted }: PageTransitionEvent) => {
    if (persisted) send();
    else course.end();
  };

  keepElsewhere(NO_PROGRESS);
  course.go();
  const stops = [pageProgress().subscribe(look), subscribe(look)];
  document.addEventListener('visibilitychange', hide);
  addEventListener('pagehide', leave);
  addEventListener('online', send);
  return {
    tryNow: send,
    stop: () => {
      clearTimeout(preparing);
      clearTimeout(sending);
      for (const stop of stops) stop();
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', leave);
      removeEventListener('online', send);
    },
  };
}
