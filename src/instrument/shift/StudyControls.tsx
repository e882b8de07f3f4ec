import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { STUDY_EVERY } from '../run/run-view';
import { Choice } from '../../ui/Choice';
import { Readout } from '../../ui/Readout';
import { useFollowing, useRun, useView } from '../run/run-context';
import { studiedRow } from './studied';

/** When the coming step is measured, and which step is shown. */
export function StudyControls() {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();
  const { studyEvery } = useView('studyEvery');

  const measure = () => {
    run.session.look(null);
    run.setView({ studyAt: run.session.step });
  };

  const read = useCallback(() => {
    const row = studiedRow(run);
    const step = run.session.studies.steps[row] ?? NaN;
    const text = row < 0 ? t('study.none') : t('study.at', { step: formatCount(step) });
    return { value: step, step, text };
  }, [run, t]);

  const labels = {
    never: 'study.everyNever',
    '1': 'study.every1',
    '5': 'study.every5',
    '25': 'study.every25',
  } as const;
  return (
    <div className="study-controls">
      <button type="button" onClick={measure}>
        {t('study.now')}
      </button>
      <Choice
        label={t('study.every')}
        hint={t('study.everyHint')}
        value={studyEvery}
        options={STUDY_EVERY.map((value) => ({ value, label: t(labels[value]) }))}
        onChange={(value) => run.setView({ studyEvery: value })}
      />
      {/* While it measures by itself, every change would be read out. */}
      <p className="study-at" role={studyEvery === 'never' ? 'status' : undefined}>
        <Readout testId="studied-step" read={read} following={following} />
      </p>
    </div>
  );
}
