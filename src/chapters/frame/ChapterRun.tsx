import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { createStore } from 'zustand/vanilla';
import { type Link, readLink, writeLink } from '../../experiment/link';
import { createExperimentStore } from '../../experiment/store';
import { OpenPanel } from '../../instrument/panels/OpenPanel';
import { Run } from '../../instrument/run/run';
import { RunArea } from '../../instrument/run/RunArea';
import { RunContext, useRun } from '../../instrument/run/run-context';
import { DEFAULT_RUN_VIEW, type RunView } from '../../instrument/run/run-view';
import { pageClock } from '../../session/clock';
import { Session } from '../../session/session';
import { pageThreads } from '../../session/threads/page-threads';
import { isPrinting, onPrinting } from '../../ui/printing';
import { keepRun } from '../progress/keep-run';
import { useChapter } from './chapter-context';
import { usePlay, useTelling } from './play-context';

interface Props {
  /** The experiment, as a link tells it. */
  readonly link: string;
  /** That of the play untouched, where it is another: what the play's link leaves out. */
  readonly initial?: string;
  /** How many of its networks there are: the first one, or both. */
  readonly arms?: 1 | 2;
  /** How it is looked at, where not as usual. */
  readonly view?: Partial<RunView>;
  readonly children: ReactNode;
}

/**
 * A run of its own on the threads of the page: it computes while it is seen, and ends with the
 * chapter. The link of the play around holds it with its step.
 */
export function ChapterRun({ link, initial = link, arms = 2, view, children }: Props) {
  const { slug } = useChapter();
  const { id, state } = usePlay();
  const [run, setRun] = useState<Run | null>(null);
  useEffect(() => {
    const made = openRun(`${slug}-${id}`, textOf(link, state), arms, view);
    setRun(made);
    const stopKeeping = keepRun(`${slug}/${id}`, made);
    return () => {
      stopKeeping();
      made.dispose();
    };
    // What it begins with; later it is changed like any run.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [slug, id, link, state, arms]);
  if (run === null) return null;
  return (
    <RunContext value={run}>
      <RunArea className="chapter-run" data-arms={arms}>
        {children}
        <NotBegun />
        <Told initial={initial} />
        <Departure />
        <OpenPanel />
      </RunArea>
    </RunContext>
  );
}

/** What a run begins with: the link of the chapter, or the one that the address holds for it. */
function textOf(link: string, state: string): string {
  return new URLSearchParams(state).has('v') ? state : link;
}

/** Has the link of the play hold this run. */
function Told({ initial }: { initial: string }) {
  const run = useRun();
  useTelling(() => {
    const first = readLink(initial);
    const { experiment } = run.store.getState();
    const { step } = run.session;
    // A link tells of both networks, whether there are two here or one.
    const arms = [...experiment.arms, ...first.experiment.arms.slice(experiment.arms.length)];
    const now: Link = {
      experiment: { ...experiment, arms },
      playback: { ...first.playback, at: step > 0 ? step : null },
    };
    const text = writeLink(now);
    return text === writeLink(first) ? '' : text;
  });
  return null;
}

/** Tells the play when the reader has led the run away from where its link has. */
function Departure() {
  const { store, session, moments } = useRun();
  const { own, act } = usePlay();
  useEffect(() => {
    if (own) return undefined;
    const { experiment, playback } = store.getState();
    const { history } = session;
    const look = () => {
      const further = moments.now.step > (playback.at ?? 0);
      // A run that begins again has a history of its own.
      const again = session.history !== history;
      if (further || again || store.getState().experiment !== experiment) act();
    };
    const stops = [moments.subscribe(look), store.subscribe(look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [store, session, moments, own, act]);
  return null;
}

/** Printed in place of a run that nobody has seen yet: it has no figures. */
function NotBegun() {
  const { t } = useTranslation();
  const { session } = useRun();
  const printing = useSyncExternalStore(onPrinting, isPrinting);
  return printing && session.row < 0 ? <p className="not-begun">{t('chapter.notBegun')}</p> : null;
}

function openRun(id: string, text: string, arms: 1 | 2, view: Partial<RunView> = {}): Run {
  const { issues, ...read } = readLink(text);
  const experiment = { ...read.experiment, arms: read.experiment.arms.slice(0, arms) };
  const { playback } = read;
  const session = new Session(experiment, pageThreads(), pageClock(document));
  // It takes no threads before it is seen.
  session.setVisible(false);
  const shown = createStore<RunView>(() => ({ ...DEFAULT_RUN_VIEW, notes: false, ...view }));
  const run = new Run(id, createExperimentStore({ experiment, playback }, issues), shown, session);
  if (playback.at !== null) session.runTo(playback.at);
  return run;
}
