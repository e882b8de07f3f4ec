import { useTranslation } from 'react-i18next';
import { ARM_NAMES, type ArmName, type Experiment, armOf } from '../../experiment/experiment';
import { Slider } from '../../ui/Slider';
import type { SliderScale } from '../../ui/slider-scale';
import { useCurrent, useRun } from '../run/run-context';

interface Words {
  readonly label: string;
  readonly labelOf: (arm: string) => string;
  readonly hint: string;
  readonly linkLabel: string;
  readonly unlinkLabel: string;
}

interface Props {
  /** Link key of the shared value; that of an arm is `a.key`. */
  readonly field: 'lr' | 'scale';
  readonly words: Words;
  readonly scale: SliderScale;
  readonly format: (value: number) => string;
}

/** One slider for both networks, or one for each once they are set apart. */
export function SharedSlider({ field, words, scale, format }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const current = useCurrent();
  const shared = field === 'lr' ? current.learningRate : current.initialScale;
  const linked = ARM_NAMES.every((arm) => own(current, arm, field) === null);
  const set = (key: string, value: number | 'shared') =>
    run.change([{ key, value: String(value) }]);
  const slider = (label: string, key: string, value: number) => (
    <Slider
      key={key}
      label={label}
      hint={words.hint}
      value={value}
      scale={scale}
      format={format}
      onCommit={(next) => set(key, next)}
    />
  );
  const unlink = () =>
    run.change(ARM_NAMES.map((arm) => ({ key: `${arm}.${field}`, value: String(shared) })));
  const link = () =>
    run.change([
      { key: field, value: String(own(current, 'a', field) ?? shared) },
      ...ARM_NAMES.map((arm) => ({ key: `${arm}.${field}`, value: 'shared' })),
    ]);
  return (
    <div className="shared-slider">
      {linked
        ? slider(words.label, field, shared)
        : ARM_NAMES.map((arm) =>
            slider(
              words.labelOf(arm.toUpperCase()),
              `${arm}.${field}`,
              own(current, arm, field) ?? shared,
            ),
          )}
      <button
        type="button"
        className="link small"
        aria-label={linked ? words.unlinkLabel : words.linkLabel}
        onClick={linked ? unlink : link}
      >
        {linked ? t('controls.unlink') : t('controls.link')}
      </button>
    </div>
  );
}

function own(experiment: Experiment, arm: ArmName, field: Props['field']): number | null {
  return field === 'lr' ? armOf(experiment, arm).learningRate : armOf(experiment, arm).initialScale;
}
