import { useTranslation } from 'react-i18next';
import { formatTick } from '../../charts/format';
import { usePage, useRun } from '../../instrument/run/run-context';
import { Slider } from '../../ui/Slider';
import { logScale } from '../../ui/slider-scale';
import { DEVIATIONS } from './stack';

const SCALE = logScale(DEVIATIONS.min, DEVIATIONS.max);

/** The standard deviation of the initial weights of every layer; another one begins another run. */
export function DeviationSlider({ onChanged }: { onChanged?: () => void }) {
  const { t } = useTranslation();
  const run = useRun();
  const value = usePage(({ experiment }) => experiment.initialScale);
  return (
    <Slider
      label={t('saturation.deviation')}
      hint={t('saturation.deviationHint')}
      value={value}
      scale={SCALE}
      format={formatTick}
      onCommit={(next) => {
        run.change([{ key: 'scale', value: next }]);
        onChanged?.();
      }}
    />
  );
}
