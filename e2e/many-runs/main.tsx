import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createStore } from 'zustand/vanilla';
import '../../src/app/base.css';
import '../../src/app/theme.css';
import { setUpWords } from '../../src/app/words';
import { readLink } from '../../src/experiment/link';
import { createExperimentStore } from '../../src/experiment/store';
import { DEFAULT_ARM } from '../../src/experiment/experiment';
import { vocabulary } from '../../src/i18n/vocabulary';
import { AccuracyChart, LossChart } from '../../src/instrument/curves/LossCharts';
import { Ribbons } from '../../src/instrument/ribbons/Ribbons';
import { RunArea } from '../../src/instrument/run/RunArea';
import { RunContext } from '../../src/instrument/run/run-context';
import { Run } from '../../src/instrument/run/run';
import { DEFAULT_RUN_VIEW, type RunView } from '../../src/instrument/run/run-view';
import { RunState } from '../../src/instrument/transport/RunState';
import { Transport } from '../../src/instrument/transport/Transport';
import { pageClock } from '../../src/session/clock';
import { Session } from '../../src/session/session';
import { pageThreads } from '../../src/session/threads/page-threads';

/*
 * Four small runs below each other, of one to four networks: what a page with several of them
 * takes, and gives back. Not part of the product.
 */

const NORMALIZERS = ['none', 'batch', 'layer', 'rms'] as const;

function openRun(arms: number): Run {
  const { issues, ...link } = readLink('v=1&depth=2&width=8&batch=16&speed=max');
  const experiment = {
    ...link.experiment,
    arms: NORMALIZERS.slice(0, arms).map((normalizer) => ({ ...DEFAULT_ARM, normalizer })),
  };
  const session = new Session(experiment, pageThreads(), pageClock(document));
  const view = createStore<RunView>(() => DEFAULT_RUN_VIEW);
  const store = createExperimentStore({ ...link, experiment }, issues);
  return new Run(`of-${arms}`, store, view, session);
}

function FourRuns() {
  const [runs, setRuns] = useState<readonly Run[] | null>(null);
  useEffect(() => {
    const opened = NORMALIZERS.map((_, index) => openRun(index + 1));
    // oxlint-disable-next-line react-hooks-js/set-state-in-effect -- a run is made where it can be ended
    setRuns(opened);
    return () => opened.forEach((run) => run.dispose());
  }, []);
  return runs?.map((run) => (
    <RunContext key={run.id} value={run}>
      <RunArea aria-label={run.id} style={{ minHeight: '110vh' }}>
        <Transport />
        <RunState />
        <Ribbons />
        <LossChart />
        <AccuracyChart />
      </RunArea>
    </RunContext>
  ));
}

function Page() {
  const [there, setThere] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setThere(!there)}>
        {there ? 'Leave' : 'Enter'}
      </button>
      {there && <FourRuns />}
    </>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element');
await setUpWords();
createRoot(root).render(
  <I18nextProvider i18n={vocabulary.translator}>
    <Page />
  </I18nextProvider>,
);
