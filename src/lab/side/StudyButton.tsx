import { useTranslation } from 'react-i18next';
import { useLab } from '../lab-context';

/** Opens the shift panel on the present step. */
export function StudyButton() {
  const { t } = useTranslation();
  const lab = useLab();
  return (
    <button
      type="button"
      className="link side-link"
      onClick={() => lab.setView({ panel: 'shift', studyAt: lab.session.step })}
    >
      {t('study.open')}
    </button>
  );
}
