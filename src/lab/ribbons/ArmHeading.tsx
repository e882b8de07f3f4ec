import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../charts/format';
import { hiddenWidths } from '../../experiment/arm-specification';
import type { ArmName } from '../../experiment/experiment';
import { Readout } from '../../ui/Readout';
import { useFeed, useLab, useLooked, useSession } from '../lab-context';
import { momentOf } from '../moment';
import { placeName } from '../place-name';

/** The name of a network and the largest number on the screen: its test accuracy. */
export function ArmHeading({ arm }: { arm: ArmName }) {
  const { t } = useTranslation();
  const lab = useLab();
  const feed = useFeed();
  const looked = useLooked();
  const divergence = useSession((state) => state.divergence[arm]);
  const { normalizer } = looked[arm];
  const activation = t(`controls.${looked.activation}`);
  const accuracy = useCallback(() => {
    const value = momentOf(lab, arm).scalar('testAccuracy');
    return {
      value,
      text: Number.isFinite(value) ? `${formatFixed(100 * value, 1)} %` : t('chart.none'),
    };
  }, [lab, arm, t]);
  const loss = useCallback(() => {
    const value = momentOf(lab, arm).scalar('testLoss');
    const text = Number.isFinite(value) ? formatFixed(value, 3) : t('chart.none');
    return { value, text: t('arm.loss', { loss: text }) };
  }, [lab, arm, t]);
  return (
    <header className={`arm-heading arm-${arm}`}>
      <h2>
        {t('arm.title', { arm: arm.toUpperCase(), name: t(`arm.${normalizer}`, { activation }) })}
      </h2>
      <p>
        <Readout testId={`accuracy-${arm}`} read={accuracy} feed={feed} className="accuracy" />{' '}
        <span className="arm-measure">
          {t('arm.accuracy')} · <Readout testId={`loss-${arm}`} read={loss} feed={feed} />
        </span>
      </p>
      <p role="status" className="arm-diverged">
        {divergence !== null &&
          t('arm.diverged', {
            step: divergence.step,
            place: placeName(t, divergence.layer, hiddenWidths(looked).length),
          })}
      </p>
    </header>
  );
}
