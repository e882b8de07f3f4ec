import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { PLAYBACK } from '../../experiment/playback';
import { Choice } from '../../ui/Choice';
import { Slider } from '../../ui/Slider';
import { SettingHint } from '../hints/SettingHint';
import { useArms, usePlayback, useRun } from '../run/run-context';
import { ArmControls } from './ArmControls';
import './controls.css';
import { openSettingScale } from './setting-scale';
import { SharedControls } from './SharedControls';
import { StopControls } from '../transport/StopControls';
import { armId } from '../arm-names';

/** Everything that can be set, from the most used to the least. */
export function Controls() {
  const { t } = useTranslation();
  const run = useRun();
  const arms = useArms();
  const { speed, background } = usePlayback();
  const whenHidden = [
    { value: 'pause', label: t('transport.backgroundPause') },
    { value: 'run', label: t('transport.backgroundRun') },
  ];
  return (
    <div className="controls">
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
      <h2>{t('controls.networks')}</h2>
      {arms.map((arm) => (
        <ArmControls key={arm} arm={armId(arm)} />
      ))}
      <button type="button" className="link" onClick={() => run.setView({ panel: 'transform' })}>
        {t('transform.open')}
      </button>
      <h2>{t('controls.both')}</h2>
      <SharedControls />
      <Choice
        label={t('transport.background')}
        hint={<SettingHint name="background" options={whenHidden} />}
        value={background ? 'run' : 'pause'}
        options={whenHidden}
        onChange={(value) => run.setPlayback({ background: value === 'run' })}
      />
      <StopControls />
    </div>
  );
}
