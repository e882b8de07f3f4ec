import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccuracyChart } from '../../instrument/curves/LossCharts';
import { armIndex } from '../../instrument/arm-names';
import { useMoment, useRun } from '../../instrument/run/run-context';
import { ChapterRun } from '../frame/ChapterRun';
import { Play } from '../frame/Play';
import { RunRow } from '../parts/RunRow';
import { useTaskDone, useTick } from '../tasks/use-task';
import { BiasChart } from './BiasChart';
import { hasDrifted } from './drifted';
import { NETWORK_LINK, SEEN_FROM } from './network-link';
import './wrong-fix.css';

/** Two networks on the moons, both normalized: in B the gradient takes μ and σ for constants. */
export function NetworkPlay() {
  const { t } = useTranslation();
  return (
    <Play id="two-networks" title={t('wrongFix.networkTitle')}>
      <ChapterRun link={`${NETWORK_LINK}&at=${SEEN_FROM}`}>
        <Drifting />
        <div className="network-charts">
          <BiasChart />
          <AccuracyChart />
        </div>
        <RunRow />
      </ChapterRun>
    </Play>
  );
}

/** Ticks the task when the numbers recorded since the reader let it train show it. */
function Drifting() {
  const { session, store } = useRun();
  useMoment();
  const [{ led, from }] = useState(() => ({
    led: session.history,
    from: store.getState().playback.at ?? 0,
  }));
  // A run that begins again has a history of its own, all of it the reader's.
  const { history } = session;
  const done = useTaskDone('drift');
  useTick('drift', !done && hasDrifted(history, armIndex('b'), history === led ? from : 0));
  return null;
}
