import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatShare } from '../../charts/format';
import { GradientChart } from '../../instrument/by-layer/GradientChart';
import { Ribbons } from '../../instrument/ribbons/Ribbons';
import { readStepOf } from '../../instrument/run/recorded-step';
import { useFollowing, useMoment, useRun } from '../../instrument/run/run-context';
import { Readout } from '../../ui/Readout';
import { ChapterRun } from '../frame/ChapterRun';
import { useTick } from '../tasks/use-task';
import { DeviationSlider } from './DeviationSlider';
import { stackLink, USUAL } from './stack';
import { DEPTH, gradientRatio, THROUGH, topSaturated } from './stack-readings';

/** Five layers before training: where their values sit, and what gradient comes through. */
export function StackPlay() {
  return (
    <ChapterRun link={`${stackLink(USUAL)}&at=1`} arms={1} view={{ layer: DEPTH }}>
      <Stack />
    </ChapterRun>
  );
}

function Stack() {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();
  const { arms } = useMoment();
  const [arm] = arms;

  const reached = arm !== undefined && arm.step >= 1;
  useTick('half-gray', reached && topSaturated(arm) > 0.5);
  useTick('let-it-through', reached && gradientRatio(arm) <= THROUGH);

  const ratio = useCallback(() => {
    const value = gradientRatio(readStepOf(run, 0));
    return { value, text: Number.isFinite(value) ? formatCount(value) : t('chart.none') };
  }, [run, t]);
  const saturated = useCallback(() => {
    const value = topSaturated(readStepOf(run, 0));
    return { value, text: Number.isFinite(value) ? formatShare(value) : t('chart.none') };
  }, [run, t]);

  return (
    <div className="play-columns">
      <div className="play-beside">
        <DeviationSlider onChanged={() => run.session.runTo(1)} />
        <p>
          <span>{t('saturation.ratio')}</span>{' '}
          <strong>
            <Readout testId="gradient-ratio" read={ratio} following={following} />
          </strong>
        </p>
        <p>
          <span>{t('saturation.topSaturated')}</span>{' '}
          <strong>
            <Readout testId="top-saturated" read={saturated} following={following} />
          </strong>
        </p>
        <GradientChart />
      </div>
      <Ribbons />
    </div>
  );
}
