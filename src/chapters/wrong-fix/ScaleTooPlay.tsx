import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatFixed } from '../../charts/format';
import { Slider } from '../../ui/Slider';
import { linearScale } from '../../ui/slider-scale';
import { Play } from '../frame/Play';
import { usePlayState } from '../frame/play-context';
import { useTick } from '../tasks/use-task';
import { CourseChart } from './CourseChart';
import { SCALE_STATE } from './play-state';
import { crossingOf, lawOf, scaleCourse, STEPS } from './scale-too';
import './wrong-fix.css';

const RHOS = linearScale(0.2, 3, 0.05);
const writeRho = (value: number) => formatFixed(value, 2);

/** w² and the loss of the unit whose gradient takes the scale for a constant, for every ρ. */
export function ScaleTooPlay() {
  const { t } = useTranslation();
  return (
    <Play id="scale-too" title={t('wrongFix.scaleTooTitle')}>
      <ScaleToo />
    </Play>
  );
}

function ScaleToo() {
  const { t } = useTranslation();
  const [{ rho }, setState] = usePlayState(SCALE_STATE);
  const setRho = (value: number) => setState({ rho: value });
  const course = useMemo(() => scaleCourse(rho), [rho]);
  const crossing = crossingOf(course);
  useTick('below-one', crossing !== null);
  const lines = useMemo(() => {
    // The law is of w > 0 alone.
    const law = course.w.map((_, step) => {
      const square = lawOf(rho, step);
      return square >= 0 ? square : NaN;
    });
    return [
      { label: 'w²', values: course.square },
      { label: t('wrongFix.law'), values: law, faint: true },
      { label: t('wrongFix.loss'), values: course.loss },
    ];
  }, [course, rho, t]);
  const values = {
    rho: writeRho(rho),
    square: formatFixed(course.square.at(-1) ?? NaN, 2),
    loss: formatFixed(course.loss[0] ?? NaN, 3),
    crossing: formatCount(crossing ?? 0),
    largest: formatFixed(Math.max(...course.square), 1),
  };
  const said =
    crossing !== null
      ? t('wrongFix.scaleThrown', values)
      : rho > 1
        ? t('wrongFix.scaleGrows', values)
        : t('wrongFix.scaleRests', values);
  return (
    <div className="scale-too" data-crossing={crossing ?? undefined}>
      <CourseChart
        title={t('wrongFix.scaleTitle')}
        lines={lines}
        step={STEPS}
        lastStep={STEPS}
        summary={said}
      />
      <p className="play-said" role="status">
        {said}
      </p>
      <div className="play-settings">
        <Slider
          label={t('wrongFix.rho')}
          hint={t('wrongFix.rhoHint')}
          value={rho}
          scale={RHOS}
          format={writeRho}
          onDrag={setRho}
          onCommit={setRho}
        />
      </div>
    </div>
  );
}
