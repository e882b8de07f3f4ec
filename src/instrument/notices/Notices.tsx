import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fetched } from '../../ui/parts/fetched';
import { useRun, usePage, useSession } from '../run/run-context';
import './notices.css';

const LinkNotice = fetched(
  'instrument/notices/LinkNotice',
  async () => (await import('./LinkNotice')).LinkNotice,
);

const Stopped = fetched(
  'instrument/notices/Stopped',
  async () => (await import('./Stopped')).Stopped,
);

/** What the page has to say about itself: a damaged link, a full list, a thread that stopped. */
export function Notices() {
  const { t } = useTranslation();
  const run = useRun();
  const issues = usePage((state) => state.issues);
  const refused = usePage((state) => state.refused);
  const failure = useSession((state) => state.failure);
  const revivals = useSession((state) => state.revivals);
  return (
    <div className="notices" aria-live="polite">
      {(issues.length > 0 || refused !== null) && (
        <Notice onDismiss={() => run.store.setState({ issues: [], refused: null })}>
          <LinkNotice issues={issues} refused={refused} />
        </Notice>
      )}
      {failure === null && revivals > 0 && (
        <Notice onDismiss={() => run.session.state.setState({ revivals: 0 })}>
          <Stopped failure={null} />
        </Notice>
      )}
      {failure !== null && (
        <div className="notice" role="alert">
          <Stopped failure={failure} />
          <button type="button" onClick={() => run.session.retry()}>
            {t('ui.retry')}
          </button>
        </div>
      )}
    </div>
  );
}

function Notice({ onDismiss, children }: { onDismiss: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="notice" role="status">
      <div>{children}</div>
      <button type="button" className="plain" onClick={onDismiss}>
        {t('ui.dismiss')}
      </button>
    </div>
  );
}
