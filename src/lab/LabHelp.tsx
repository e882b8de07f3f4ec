import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetched, fetchedDialog } from '../ui/parts/fetched';
import { Panel } from '../ui/Panel';
import { useRunKeys } from '../instrument/transport/run-keys';

const HelpDialog = fetchedDialog(
  'lab/help/HelpDialog',
  async () => (await import('./help/HelpDialog')).HelpDialog,
);
const Tour = fetched('lab/tour/Tour', async () => (await import('./tour/Tour')).Tour);

/** The help of the Lab, by button and key, and the tour that it leads to. */
export function LabHelp({ onPresent }: { onPresent: () => void }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'help' | 'tour' | null>(null);
  const close = useCallback(() => setShown(null), []);
  useRunKeys(useMemo(() => ({ '?': () => setShown('help'), f: onPresent }), [onPresent]));
  return (
    <>
      <button type="button" className="link" onClick={() => setShown('help')}>
        {t('page.help')}
      </button>
      {shown === 'help' && (
        <Panel name={t('page.help')}>
          <HelpDialog onTour={() => setShown('tour')} onClose={close} />
        </Panel>
      )}
      {shown === 'tour' && (
        <Panel name={t('page.tour')}>
          <Tour onEnd={close} />
        </Panel>
      )}
    </>
  );
}
