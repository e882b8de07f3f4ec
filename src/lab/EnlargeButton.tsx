import { useTranslation } from 'react-i18next';
import { useRun } from '../instrument/run/run-context';
import { LargeIcon } from '../ui/LargeIcon';
import type { RunView } from '../instrument/run/run-view';

/** Shows a chart large. */
export function EnlargeButton({ chart, title }: { chart: RunView['chart']; title: string }) {
  const { t } = useTranslation();
  const run = useRun();
  const name = t('page.enlarge', { title });
  return (
    <button
      type="button"
      className="icon-button enlarge"
      aria-label={name}
      title={name}
      onClick={() => run.setView({ panel: 'chart', chart })}
    >
      <LargeIcon />
    </button>
  );
}
