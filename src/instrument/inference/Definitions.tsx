import { useTranslation } from 'react-i18next';
import { useLooked } from '../run/run-context';
import { brief } from '../write-values';
import { batchNoise } from './running-statistics';

/** How everything in the panel is defined, one press away. */
export function Definitions() {
  const { t } = useTranslation();
  const { batchSize: m, alpha } = useLooked();
  const noise = m > 1 ? brief(batchNoise(m, alpha), '') : t('chart.none');
  return (
    <details className="lens-definitions">
      <summary>{t('lens.definitions')}</summary>
      <ul>
        <li>{t('lens.defineRunning')}</li>
        <li>{t('lens.defineBatch', { m })}</li>
        <li>{t('lens.defineSame')}</li>
        <li>{t('lens.defineDistance', { noise })}</li>
      </ul>
    </details>
  );
}
