import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { STUDY_EVERY } from '../../experiment/view';
import { Choice } from '../../ui/Choice';
import { Readout } from '../../ui/Readout';
import { useFeed, useLab, useView } from '../lab-context';
import { studiedRow } from './studied';

/** When the coming step is measured, and which step is shown. */
export function StudyControls() {
  const { t } = useTranslation();
  const lab = useLab();
  const feed = useFeed();
  const { studyEvery } = useView();

  const measure = () => {
    lab.session.look(null);
    lab.setView({ studyAt: lab.session.step });
  };

  const read = useCallback(() => {
    const row = studiedRow(lab);
    const step = lab.session.studies.steps[row] ?? NaN;
    const text = row < 0 ? t('study.none') : t('study.at', { step: formatCount(step) });
    return { value: step, text };
  }, [lab, t]);

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
        onChange={(value) => lab.setView({ studyEvery: value })}
      />
      <p className="study-at" role="status">
        <Readout testId="studied-step" read={read} feed={feed} />
      </p>
    </div>
  );
}
