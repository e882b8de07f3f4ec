import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../instrument/notices/Failure';
import { useStore } from 'zustand';
import type { SurveyJob } from '../../session/survey/protocol';
import type { Survey } from '../../session/survey/survey';
import { Progress } from '../many-runs/Progress';
import { Proof } from '../many-runs/Proof';

interface Props {
  readonly survey: Survey;
  readonly jobs: readonly SurveyJob[];
}

/** How far the map is, how long the rest will take, and what proves it in the end. */
export function MapState({ survey, jobs }: Props) {
  const { t } = useTranslation();
  const { phase, waiting, failure, revivals, plain, fingerprint } = useStore(survey.state);
  const done = useCallback(() => survey.outcomes.size, [survey]);
  const total = useCallback(() => survey.total, [survey]);
  const timeLeft = useCallback(() => survey.timeLeft, [survey]);
  return (
    <>
      <div className="many-runs-buttons">
        {phase === 'running' && (
          <button type="button" onClick={() => survey.stop()}>
            {t('map.stop')}
          </button>
        )}
        {(phase === 'stopped' || phase === 'failed') && (
          <button type="button" className="primary" onClick={() => survey.resume()}>
            {t('map.resume')}
          </button>
        )}
        {phase !== 'running' && (
          <button
            type="button"
            className={phase === 'idle' ? 'primary' : undefined}
            onClick={() => survey.start(jobs, survey.data)}
          >
            {phase === 'idle' ? t('map.start') : t('map.again')}
          </button>
        )}
      </div>
      <Progress
        of="map"
        label={t('map.progressLabel')}
        write={(counts) => t('map.progress', counts)}
        running={phase === 'running'}
        done={done}
        total={total}
        timeLeft={timeLeft}
        subscribe={survey.subscribe}
      />
      <p role="status">
        {phase === 'finished' && <span>{t('map.finished')}</span>}
        {phase === 'stopped' && <span>{t('map.stopped')}</span>}
        {phase === 'running' && waiting && <span>{t('transport.waitingForThreads')}</span>}
        {revivals > 0 && phase !== 'failed' && <span>{` ${t('map.revived')}`}</span>}
      </p>
      {failure !== null && (
        <div role="alert">
          <Failure failure={failure}>{t('map.failed', { reason: failure })}</Failure>
        </div>
      )}
      <Proof of="map" label={t('map.fingerprint')} fingerprint={fingerprint} plain={plain} />
    </>
  );
}
