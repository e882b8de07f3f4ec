import { useTranslation } from 'react-i18next';
import { useRun } from '../instrument/run/run-context';
import type { RunView } from '../instrument/run/run-view';

/** Shows a chart large. */
export function EnlargeButton({ chart, title }: { chart: RunView['chart']; title: string }) {
  const { t } = useTranslation();
  const run = useRun();
  const name = t('page.enlarge', { title });
  return (
    <button
      type="button"
      className="enlarge"
      aria-label={name}
      title={name}
      onClick={() => run.setView({ panel: 'chart', chart })}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d="M7 1h4v4M5 11H1V7M11 1 7 5M1 11l4-4" />
      </svg>
    </button>
  );
}
