import { useTranslation } from 'react-i18next';
import { SettingHint } from '../hints/SettingHint';
import { Choice } from '../../ui/Choice';
import { usePlayback, useRun } from '../run/run-context';
import { StopControls } from './StopControls';

/** When Play pauses, what a hidden tab does, and what the fingerprint is. */
export function RunControls() {
  const { t } = useTranslation();
  const run = useRun();
  const { background } = usePlayback();
  const whenHidden = [
    { value: 'pause', label: t('transport.backgroundPause') },
    { value: 'run', label: t('transport.backgroundRun') },
  ];
  return (
    <>
      <StopControls />
      <Choice
        label={t('transport.background')}
        hint={<SettingHint name="background" options={whenHidden} />}
        value={background ? 'run' : 'pause'}
        options={whenHidden}
        onChange={(value) => run.setPlayback({ background: value === 'run' })}
      />
      <div className="control-note">
        <h3>{t('transport.fingerprint')}</h3>
        <SettingHint name="fingerprint" />
      </div>
      <button
        type="button"
        className="link fold-wide"
        onClick={() => run.setView({ controls: false })}
      >
        {t('page.hideControls')}
      </button>
    </>
  );
}
