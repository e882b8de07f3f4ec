import { useTranslation } from 'react-i18next';
import { useRun } from '../run/run-context';
import '../instrument-charts.css';

/** Opens the shift panel on the present step. */
export function StudyButton() {
  const { t } = useTranslation();
  const run = useRun();
  return (
    <button
      type="button"
      className="link instrument-link"
      onClick={() => run.setView({ panel: 'shift', studyAt: run.session.step })}
    >
      {t('study.open')}
    </button>
  );
}
