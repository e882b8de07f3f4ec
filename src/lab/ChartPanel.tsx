import { useTranslation } from 'react-i18next';
import { useRun } from '../instrument/run/run-context';
import { Dialog } from '../ui/Dialog';
import { fetched } from '../ui/parts/fetched';
import { Panel } from '../ui/Panel';

const LargePanel = fetched(
  'lab/large/LargePanel',
  async () => (await import('./large/LargePanel')).LargePanel,
);

/** A chart that lies over the Lab, fetched when it is first wanted. */
export function ChartPanel() {
  const { t } = useTranslation();
  const run = useRun();
  return (
    <Dialog wide title={t('page.charts')} onClose={() => run.setView({ panel: 'none' })}>
      <Panel name={t('page.charts')}>
        <LargePanel />
      </Panel>
    </Dialog>
  );
}
