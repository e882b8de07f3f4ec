import { useTranslation } from 'react-i18next';

/** A measure's formula, and one press away what its symbols mean and where it is from. */
export function Definition({ measure }: { measure: 'gradients' | 'landscape' | 'distance' }) {
  const { t } = useTranslation();
  return (
    <div className="definition">
      <p className="definition-formula">{t(`study.formula.${measure}`)}</p>
      <details>
        <summary>{t('study.definition')}</summary>
        <p>{t(`study.meaning.${measure}`)}</p>
        <p>{t(`study.source.${measure}`)}</p>
      </details>
    </div>
  );
}
