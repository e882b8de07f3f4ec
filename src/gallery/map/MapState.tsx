import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { formatCount } from '../../charts/format';
import type { SurveyJob } from '../../session/survey/protocol';
import type { Survey } from '../../session/survey/survey';
import { Readout } from '../../ui/Readout';
import { throttle } from '../../ui/throttle';
import { writeTime } from '../write-time';

interface Props {
  readonly survey: Survey;
  readonly jobs: readonly SurveyJob[];
}

/** How far the map is, how long the rest will take, and what proves it in the end. */
export function MapState({ survey, jobs }: Props) {
  const { t } = useTranslation();
  const { phase, failure, revivals, plain, fingerprint } = useStore(survey.state);
  const done = useCallback(() => {
    const value = survey.outcomes.size;
    const text = t('map.progress', { done: formatCount(value), total: formatCount(survey.total) });
    return { value, text };
  }, [survey, t]);
  const left = useCallback(() => {
    const value = survey.timeLeft;
    return { value, text: writeTime(t, value) };
  }, [survey, t]);
  return (
    <div className="map-state">
      <ProgressBar survey={survey} />
      <p>
        <Readout testId="map-done" read={done} feed={survey.subscribe} />
        {phase === 'running' && (
          <>
            {' · '}
            <Readout testId="map-time-left" read={left} feed={survey.subscribe} />
          </>
        )}
      </p>
      <div className="map-buttons">
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
          <button type="button" onClick={() => survey.start(jobs, survey.data)}>
            {t('map.again')}
          </button>
        )}
      </div>
      <p role="status">
        {phase === 'finished' && t('map.finished')}
        {phase === 'stopped' && t('map.stopped')}
        {revivals > 0 && phase !== 'failed' && ` ${t('map.revived')}`}
      </p>
      {failure !== null && <p role="alert">{t('map.failed', { reason: failure })}</p>}
      {fingerprint !== '' && (
        <p>
          {t('map.fingerprint')}{' '}
          <span
            className="map-fingerprint"
            data-testid="map-fingerprint"
            data-value={fingerprint}
            translate="no"
          >
            {fingerprint.replaceAll(/(.{4})(?=.)/g, '$1 ')}
          </span>
        </p>
      )}
      {plain && (
        <p data-testid="map-engine" title={t('transport.engineHint')}>
          {t('transport.enginePlain')}
        </p>
      )}
    </div>
  );
}

/** Written into the page directly: results come faster than React should follow. */
function ProgressBar({ survey }: { survey: Survey }) {
  const { t } = useTranslation();
  const bar = useRef<HTMLProgressElement>(null);
  useEffect(() => {
    const write = throttle(100, () => {
      if (bar.current === null) return;
      bar.current.max = Math.max(1, survey.total);
      bar.current.value = survey.outcomes.size;
    });
    write.call();
    const stop = survey.subscribe(write.call);
    return () => {
      stop();
      write.cancel();
    };
  }, [survey]);
  return <progress ref={bar} aria-label={t('map.progressLabel')} />;
}
