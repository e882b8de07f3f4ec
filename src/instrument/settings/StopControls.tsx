import { useTranslation } from 'react-i18next';
import { formatCount, formatShare } from '../../charts/format';
import { PLAYBACK } from '../../experiment/playback';
import { Choice } from '../../ui/Choice';
import { Slider } from '../../ui/Slider';
import { SettingHint } from '../hints/SettingHint';
import { usePlayback, useRun } from '../run/run-context';
import { openSettingScale } from './setting-scale';

/** When Play stops by itself. */
export function StopControls() {
  const { t } = useTranslation();
  const run = useRun();
  const { stopStep, stopAccuracy, stopDiverged } = usePlayback();
  const never = t('transport.stopNever');
  const orNull = (value: number) => (value === Infinity ? null : value);
  return (
    <>
      <Slider
        label={t('transport.stopStep')}
        hint={<SettingHint name="stopStep" />}
        value={stopStep ?? Infinity}
        scale={openSettingScale(PLAYBACK.stopStep.kind.of, never)}
        format={(value) => (value === Infinity ? never : formatCount(value))}
        onCommit={(value) => run.setPlayback({ stopStep: orNull(Math.round(value)) })}
      />
      <Slider
        label={t('transport.stopAccuracy')}
        hint={<SettingHint name="stopAccuracy" />}
        value={stopAccuracy ?? Infinity}
        scale={openSettingScale(PLAYBACK.stopAccuracy.kind.of, never)}
        format={(value) => (value === Infinity ? never : formatShare(value))}
        onCommit={(value) => run.setPlayback({ stopAccuracy: orNull(value) })}
      />
      <Choice
        label={t('transport.stopDiverged')}
        hint={<SettingHint name="stopDiverged" />}
        value={stopDiverged ? 'stop' : 'run'}
        options={[
          { value: 'run', label: t('transport.stopDivergedRun') },
          { value: 'stop', label: t('transport.stopDivergedStop') },
        ]}
        onChange={(value) => run.setPlayback({ stopDiverged: value === 'stop' })}
      />
    </>
  );
}
