import { useTranslation } from 'react-i18next';
import { OPTIMIZER_NAMES } from '../../engine/optimizers/names';
import { Choice } from '../../ui/Choice';
import { Slider } from '../../ui/Slider';
import { linearScale } from '../../ui/slider-scale';
import { useCurrent, useRun } from '../run/run-context';
import { VALUE_LABELS } from '../value-labels';

const MOMENTUM = linearScale(0, 0.999, 0.001);
const DECAY = linearScale(0, 1, 0.001);

/** How both networks descend. */
export function OptimizerControls() {
  const { t } = useTranslation();
  const run = useRun();
  const { optimizer, momentum, weightDecay } = useCurrent();
  const set = (key: string) => (value: string | number) =>
    run.change([{ key, value: String(value) }]);
  return (
    <>
      <Choice
        label={t('controls.optimizer')}
        hint={t('controls.optimizerHint')}
        value={optimizer}
        options={OPTIMIZER_NAMES.map((value) => ({
          value,
          label: t(`controls.${VALUE_LABELS.opt[value]}`),
        }))}
        onChange={set('opt')}
      />
      {optimizer === 'momentum' && (
        <Slider
          label={t('controls.momentum')}
          hint={t('controls.momentumHint')}
          value={momentum}
          scale={MOMENTUM}
          format={String}
          onCommit={set('mom')}
        />
      )}
      <Slider
        label={t('controls.weightDecay')}
        hint={t('controls.weightDecayHint')}
        value={weightDecay}
        scale={DECAY}
        format={String}
        onCommit={set('decay')}
      />
    </>
  );
}
