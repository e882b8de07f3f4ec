import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../charts/format';
import { DROPOUT_PLACES } from '../../engine/specification';
import { type ArmName, armOf } from '../../experiment/experiment';
import { Choice } from '../../ui/Choice';
import { Slider } from '../../ui/Slider';
import { linearScale } from '../../ui/slider-scale';
import { useCurrent, useRun } from '../run/run-context';
import { VALUE_LABELS } from '../value-labels';

const KEEP = linearScale(0.05, 1, 0.05);

/** One network's dropout: how much is kept, and on which side of the normaliser. */
export function DropoutControls({ arm }: { arm: ArmName }) {
  const { t } = useTranslation();
  const run = useRun();
  const { keep, dropoutPlace } = armOf(useCurrent(), arm);
  const name = arm.toUpperCase();
  const set = (key: string, value: string) => run.change([{ key: `${arm}.${key}`, value }]);
  return (
    <>
      <Slider
        label={t('controls.keep', { arm: name })}
        hint={t('controls.keepHint')}
        value={keep}
        scale={KEEP}
        format={(value) => (value === 1 ? t('controls.keepAll') : formatFixed(value, 2))}
        onCommit={(value) => set('keep', String(value))}
      />
      {keep < 1 && (
        <Choice
          label={t('controls.dropoutPlace', { arm: name })}
          hint={t('controls.dropoutPlaceHint')}
          value={dropoutPlace}
          options={DROPOUT_PLACES.map((value) => ({
            value,
            label: t(`controls.${VALUE_LABELS.drop[value]}`),
          }))}
          onChange={(value) => set('drop', value)}
        />
      )}
    </>
  );
}
