import { use, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { keepRun } from '../chapters/progress/keep-run';
import { keepForHandIn } from '../chapters/progress/progress';
import { findApi } from '../exports/scorm/find-api';
import { isForClass } from '../teach/classroom/class-view';
import { isExample } from '../ui/example-address';
import { useRun } from '../instrument/run/run-context';
import { FollowContext } from '../ui/PageLink';
import { fetchedQuietly } from '../ui/parts/fetched';
import type { Page } from './page';
import { usePlace } from './page-context';
import { placeOf } from './page-view';

const CourseWork = fetchedQuietly(
  'chapters/hand-in/course/CourseWork',
  async () => (await import('../chapters/hand-in/course/CourseWork')).CourseWork,
);

/** Keeps what is run in the Lab among what its reader has done; in a course, all of it there. */
export function KeptWork({ page }: { page: Page }) {
  const run = useRun();
  const place = usePlace();
  const follow = use(FollowContext);
  const forClass = useStore(page.class, isForClass);
  useEffect(() => {
    if (forClass && !isExample()) keepForHandIn();
  }, [forClass]);
  const [api] = useState(() => findApi(window));
  useEffect(
    () => (place === 'lab' && !isExample() ? keepRun(place, run) : undefined),
    [place, run],
  );
  const around = useMemo(() => {
    const baked = document.querySelector<HTMLMetaElement>('meta[name="shiftscope-link"]');
    const write = () => {
      const { step } = run.session;
      const led = placeOf(page.view.getState()) === 'lab' && step > 0;
      return page.textAt(led ? step : run.store.getState().playback.at);
    };
    return {
      opened: baked?.content ?? '',
      here: () => page.textAt(null),
      write,
      open: (link: string) => follow(link, false),
      subscribe: (listener: () => void) => page.subscribe(listener),
    };
  }, [page, run, follow]);
  return api === null ? null : <CourseWork api={api} page={around} />;
}
