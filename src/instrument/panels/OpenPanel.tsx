import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel';
import { fetchedDialog } from '../../ui/parts/fetched';
import { useRun, useSession, useView } from '../run/run-context';

const RunPanel = fetchedDialog(
  'instrument/panels/RunPanel',
  async () => (await import('./RunPanel')).RunPanel,
);

/** The closer look that is open, if any is, over the run that it is of. */
export function OpenPanel() {
  const { t } = useTranslation();
  const run = useRun();
  const { panel } = useView('panel');
  const waiting = useSession((state) => state.waiting);
  if (panel === 'none' || panel === 'chart' || waiting) return null;
  return (
    <Panel key={panel} name={t('page.charts')}>
      <RunPanel panel={panel} onClose={() => run.setView({ panel: 'none' })} />
    </Panel>
  );
}
