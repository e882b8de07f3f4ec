import { useTranslation } from 'react-i18next';
import { formatCount, formatFixed } from '../../charts/format';
import { PLAYBACK } from '../../experiment/playback';
import { Panel } from '../../ui/Panel';
import { fetched } from '../../ui/parts/fetched';
import { ANEW } from '../../ui/Hint';
import { Slider } from '../../ui/Slider';
import { armId } from '../arm-names';
import { SettingHint } from '../hints/SettingHint';
import { useArms, usePlayback, useRun } from '../run/run-context';
import { small } from '../write-values';
import { ArmControls } from './ArmControls';
import './controls.css';
import { openSettingScale } from './setting-scale';
import { SharedSlider } from './SharedSlider';

const AllSettings = fetched(
  'instrument/settings/AllSettings',
  async () => (await import('./AllSettings')).AllSettings,
);

const AlsoSet = fetched(
  'instrument/settings/AlsoSet',
  async () => (await import('./AlsoSet')).AlsoSet,
);

const rate = (value: number) => (value >= 0.1 && value < 10 ? formatFixed(value, 2) : small(value));

interface Props {
  /** Whether all settings are shown, and what shows or hides them. */
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
}

/** What a newcomer can set, and the way to the rest. */
export function Controls({ all, onAll }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const arms = useArms();
  const { speed } = usePlayback();
  return (
    <div className="controls">
      <div className="speed-control">
        <Slider
          label={t('transport.speed')}
          hint={<SettingHint name="speed" />}
          value={speed ?? Infinity}
          scale={openSettingScale(PLAYBACK.speed.kind.of, t('transport.speedWord'))}
          format={(value) =>
            value === Infinity
              ? t('transport.speedMax')
              : t('transport.speedValue', { value: formatCount(value) })
          }
          onCommit={(value) => run.setPlayback({ speed: value === Infinity ? null : value })}
        />
      </div>
      {arms.map((arm) => (
        <ArmControls key={arm} arm={armId(arm)} all={all} />
      ))}
      <SharedSlider name="learningRate" format={rate} all={all} />
      <SharedSlider name="initialScale" format={(value) => `${rate(value)} ×`} all={all} />
      <p className="control-note anew-note">
        <span aria-hidden="true">{ANEW}</span> <span>{t('controls.anew')}</span>
      </p>
      <button
        type="button"
        className="all-settings"
        aria-expanded={all}
        onClick={() => onAll(!all)}
      >
        {t('controls.all')}
      </button>
      {all ? (
        <Panel name={t('controls.all')}>
          <AllSettings />
        </Panel>
      ) : (
        <Panel name={t('controls.all')}>
          <AlsoSet />
        </Panel>
      )}
    </div>
  );
}
