import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatTick } from '../../charts/format';
import { at } from '../../charts/column';
import { rowsRead, valueColumn } from '../../instrument/run/recorded-step';
import type { Run } from '../../instrument/run/run';
import { useMoment, usePage, useRun } from '../../instrument/run/run-context';
import { Ribbons } from '../../instrument/ribbons/Ribbons';
import { useExercise } from '../exercise/use-exercise';
import { ChapterRun } from '../frame/ChapterRun';
import { useOwnDoing } from '../frame/play-context';
import { RunRow } from '../parts/RunRow';
import { PredictCurve } from '../predict/PredictCurve';
import { useReveal } from '../predict/use-prediction';
import { useTick } from '../tasks/use-task';
import { DeviationSlider } from './DeviationSlider';
import { judgeLeaving } from './judge-leaving';
import { DEADLINE, LEARNED, stackLink, USUAL } from './stack';
import { DEPTH, topMedian } from './stack-readings';

/** How far down the median of the last layer is when it has slid. */
const SLID = -1;

/** The same network in training: the loss that the reader expects, then the run. */
export function PlateauPlay() {
  return (
    <ChapterRun link={stackLink(USUAL)} arms={1} view={{ layer: DEPTH }}>
      <Plateau />
    </ChapterRun>
  );
}

function Plateau() {
  const { t } = useTranslation();
  const run = useRun();
  const { step, arms } = useMoment();
  const deviation = usePage(({ experiment }) => experiment.initialScale);
  const { judge } = useExercise('leave');
  const [arm] = arms;

  const slid = arm !== undefined && deviation === USUAL && topMedian(arm) < SLID;
  const verdict =
    arm === undefined ? null : judgeLeaving(step, arm.scalar('testAccuracy'), deviation);
  const judged = useOwnDoing(verdict !== null);
  useTick('see-it-slide', slid);
  useReveal('how-long', step >= DEADLINE && deviation === USUAL);
  useEffect(() => {
    if (judged && verdict !== null) judge(verdict, `scale=${deviation}`);
    // Judged when the verdict changes, however the play goes on.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [judged, verdict, judge]);

  return (
    <div className="play-columns">
      <div className="play-beside">
        <PredictCurve
          id="loss-curve"
          title={t('saturation.drawLoss')}
          x={{ domain: [0, DEADLINE], label: t('saturation.step'), format: formatCount }}
          y={{ domain: [0, 1], label: t('saturation.loss'), format: formatTick }}
          truth={lossOf(run)}
          points={11}
          onReveal={() => {
            if (run.session.step < DEADLINE) run.session.play();
          }}
        />
        <DeviationSlider />
        <p>{t('saturation.goal', { steps: formatCount(DEADLINE), share: LEARNED * 100 })}</p>
      </div>
      <div>
        <RunRow />
        <Ribbons />
      </div>
    </div>
  );
}

/** The test loss of the run up to the moment that is read. */
function lossOf(run: Run): readonly (readonly [number, number])[] {
  const { history } = run.session;
  const column = valueColumn(history, 0, history.layout.scalar('testLoss'));
  const [seen] = history.arms;
  return Array.from({ length: rowsRead(run) }, (_, row) => row).flatMap((row) => {
    const [x, y] = [seen?.evaluatedAt[row] ?? NaN, at(column, row)];
    return Number.isFinite(x) && Number.isFinite(y) && x <= DEADLINE ? [[x, y] as const] : [];
  });
}
