import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NORMALIZERS } from '../../engine/normalizers/list';
import type { LinkIssue } from '../../experiment/link';
import { useRun, usePage, useSession } from '../run/run-context';
import './notices.css';

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
      {issues.length > 0 && (
        <Notice onDismiss={() => run.store.setState({ issues: [] })}>
          <p>{t('notice.title')}</p>
          <Issues issues={issues} />
        </Notice>
      )}
      {refused !== null && (
        <Notice onDismiss={() => run.store.setState({ refused: null })}>
          <p>{refused === 'full' ? t('notice.full') : t('notice.notWhitened', { limit })}</p>
        </Notice>
      )}
      {failure === null && revivals > 0 && (
        <Notice onDismiss={() => run.session.state.setState({ revivals: 0 })}>
          <p>{t('notice.revived')}</p>
        </Notice>
      )}
      {failure !== null && (
        <div className="notice" role="alert">
          <p>{t('notice.failure', { reason: failure })}</p>
          <button type="button" onClick={() => run.session.retry()}>
            {t('ui.retry')}
          </button>
        </div>
      )}
    </div>
  );
}

/** Units that are whitened together at most. */
const { mostUnits: limit } = NORMALIZERS.whitening;

/** More than these few are counted, not listed. */
const LISTED = 5;

function Issues({ issues }: { issues: readonly LinkIssue[] }) {
  const { t } = useTranslation();
  const named = issues.flatMap(({ reason, part }) => (reason === 'more' ? [] : [{ reason, part }]));
  const uncounted = issues.find(({ reason }) => reason === 'more')?.part ?? '0';
  const rest = Math.max(0, named.length - LISTED) + Number(uncounted);
  return (
    <ul>
      {named.slice(0, LISTED).map(({ reason, part }) => (
        <li key={`${reason} ${part}`}>{t(`notice.${reason}`, { part, limit })}</li>
      ))}
      {rest > 0 && <li>{t('notice.more', { count: rest })}</li>}
    </ul>
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
