import { armId, armLetter } from '../arm-names';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatFixed, formatShareFinely } from '../../charts/format';
import { hiddenWidths } from '../../experiment/arm-specification';
import { armOf } from '../../experiment/experiment';
import { Readout } from '../../ui/Readout';
import { useFollowing, useRun, useLooked, useSession } from '../run/run-context';
import { readStepOf } from '../run/recorded-step';
import { placeName } from '../layer-names';

interface Props {
  readonly arm: number;
  /** What it is called, where that is not by its normalizer alone. */
  readonly name?: string | undefined;
}

/** The name of a network and the largest number on the screen: its test accuracy. */
export function ArmHeading({ arm, name }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();
  const looked = useLooked();
  const divergence = useSession((state) => state.divergence[arm] ?? null);
  const { normalizer } = armOf(looked, arm);
  const activation = t(`controls.${looked.activation}`);
  const accuracy = useCallback(() => {
    const value = readStepOf(run, arm).scalar('testAccuracy');
    return {
      value,
      text: Number.isFinite(value) ? formatShareFinely(value) : t('chart.none'),
    };
  }, [run, arm, t]);
  const loss = useCallback(() => {
    const value = readStepOf(run, arm).scalar('testLoss');
    const text = Number.isFinite(value) ? formatFixed(value, 3) : t('chart.none');
    return { value, text: t('arm.loss', { loss: text }) };
  }, [run, arm, t]);
  return (
    <header className={`arm-heading arm-${armId(arm)}`}>
      <p className="arm-accuracy">
        <Readout
          testId={`accuracy-${armId(arm)}`}
          read={accuracy}
          following={following}
          className="accuracy"
        />{' '}
        <span className="arm-measure">{t('arm.accuracy')}</span>
      </p>
      <h2>
        {t('arm.title', {
          arm: armLetter(arm),
          name: name ?? t(`arm.${normalizer}`, { activation }),
        })}
      </h2>
      <p className="arm-loss">
        <Readout testId={`loss-${armId(arm)}`} read={loss} following={following} />
      </p>
      <p className="arm-diverged">
        {divergence !== null &&
          t('arm.diverged', {
            step: formatCount(divergence.step),
            place: placeName(t, divergence.layer, hiddenWidths(looked).length),
          })}
      </p>
    </header>
  );
}
