import { useTranslation } from 'react-i18next';
import { NORMALIZERS } from '../../engine/normalizers/list';
import type { LinkIssue } from '../../experiment/link';
import type { ExperimentState } from '../../experiment/store';

/** Units that are whitened together at most. */
const { mostUnits: limit } = NORMALIZERS.whitening;

const REFUSED = { full: 'full', whitening: 'notWhitened', locked: 'locked' } as const;

/** What of a link is not in effect: what could not be read, and a change that was refused. */
export function LinkNotice({ issues, refused }: Pick<ExperimentState, 'issues' | 'refused'>) {
  const { t } = useTranslation();
  return (
    <>
      {issues.length > 0 && <Issues issues={issues} />}
      {refused !== null && <p>{t(`notice.${REFUSED[refused]}`, { limit })}</p>}
    </>
  );
}

/** More than these few are counted, not listed. */
const LISTED = 5;

function Issues({ issues }: { issues: readonly LinkIssue[] }) {
  const { t } = useTranslation();
  const named = issues.flatMap(({ reason, part }) => (reason === 'more' ? [] : [{ reason, part }]));
  const uncounted = issues.find(({ reason }) => reason === 'more')?.part ?? '0';
  const rest = Math.max(0, named.length - LISTED) + Number(uncounted);
  return (
    <>
      <p>{t('notice.title')}</p>
      <ul>
        {named.slice(0, LISTED).map(({ reason, part }) => (
          <li key={`${reason} ${part}`}>{t(`notice.${reason}`, { part, limit })}</li>
        ))}
        {rest > 0 && <li>{t('notice.more', { count: rest })}</li>}
      </ul>
    </>
  );
}
