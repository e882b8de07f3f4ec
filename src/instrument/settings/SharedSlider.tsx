import { useTranslation } from 'react-i18next';
import { type ArmId, armOf } from '../../experiment/experiment';
import { SHARED_SETTINGS } from '../../experiment/settings';
import { Slider } from '../../ui/Slider';
import { SettingHint } from '../hints/SettingHint';
import { useCurrent, useRun, useArms } from '../run/run-context';
import { settingScale } from './setting-scale';
import { armId } from '../arm-names';

interface Props {
  /** A setting that all arms share unless they are set apart. */
  readonly name: 'learningRate' | 'initialScale';
  readonly format: (value: number) => string;
  /** Whether they can be set apart here; those that are can always be linked again. */
  readonly all: boolean;
}

const LINK_WORDS = {
  learningRate: { link: 'linkLabel', unlink: 'unlinkLabel' },
  initialScale: { link: 'linkScaleLabel', unlink: 'unlinkScaleLabel' },
} as const;

/** One slider for both networks, or one for each once they are set apart. */
export function SharedSlider({ name, format, all }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const current = useCurrent();
  const { key, kind, label, live } = SHARED_SETTINGS[name];
  const shared = current[name];
  const arms = useArms().map(armId);
  const own = arms.map((arm) => armOf(current, arm)[name]);
  const linked = own.every((value) => value === null);
  const words = LINK_WORDS[name];
  const slider = (of: 'shared' | ArmId, value: number) => (
    <Slider
      key={of}
      label={
        of === 'shared'
          ? t(`controls.${label}`)
          : t(`controls.${label}Of`, { arm: of.toUpperCase() })
      }
      hint={<SettingHint name={label} />}
      anew={!live}
      value={value}
      scale={settingScale(kind)}
      format={format}
      onCommit={(next) =>
        run.change([{ key: of === 'shared' ? key : `${of}.${key}`, value: next }])
      }
    />
  );
  const setApart = (value: number | null) =>
    arms.map((arm) => ({ key: `${arm}.${key}`, value }) as const);
  const unlink = () => run.change(setApart(shared));
  const link = () => run.change([{ key, value: own[0] ?? shared }, ...setApart(null)]);
  return (
    <div className="shared-slider">
      {linked
        ? slider('shared', shared)
        : arms.map((arm, index) => slider(arm, own[index] ?? shared))}
      {(all || !linked) && (
        <button
          type="button"
          className="link small"
          aria-label={t(`controls.${linked ? words.unlink : words.link}`)}
          onClick={linked ? unlink : link}
        >
          {linked ? t('controls.unlink') : t('controls.link')}
        </button>
      )}
    </div>
  );
}
