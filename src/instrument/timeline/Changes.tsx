import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { describeChange } from '../describe-change';
import { useRun, usePage } from '../run/run-context';

/** What was changed on the way: from one to the next, all of them, and without them. */
export function Changes() {
  const { t } = useTranslation();
  const run = useRun();
  const id = useId();
  const experiment = usePage((state) => state.experiment);
  const jump = (direction: 1 | -1) => {
    const { session } = run;
    const here = session.cursor === null ? session.history.lastStep : run.moments.now.step;
    const steps = experiment.events
      .map(({ step }) => step)
      .filter((step) => (direction > 0 ? step > here : step < here))
      .filter((step) => step <= session.history.lastStep);
    const next = direction > 0 ? steps[0] : steps.at(-1);
    if (next !== undefined) session.look(next);
  };
  return (
    <div className="changes">
      <button type="button" aria-label={t('timeline.earlier')} onClick={() => jump(-1)}>
        ◂
      </button>
      <button type="button" popoverTarget={id}>
        {t('timeline.changes', { count: experiment.events.length })}
      </button>
      <button type="button" aria-label={t('timeline.later')} onClick={() => jump(1)}>
        ▸
      </button>
      <div
        id={id}
        popover="auto"
        className="changes-list"
        role="dialog"
        aria-label={t('timeline.changesTitle')}
      >
        <h2>{t('timeline.changesTitle')}</h2>
        <ul>
          {experiment.events.map((event) => (
            <li key={`${event.step} ${event.key}`}>
              <button type="button" className="link" onClick={() => run.session.look(event.step)}>
                {t('timeline.step', { step: formatCount(event.step) })}
              </button>{' '}
              <span>{describeChange(t, event)}</span>
            </li>
          ))}
        </ul>
        <button type="button" title={t('timeline.forgetHint')} onClick={() => run.forgetChanges()}>
          {t('timeline.forget')}
        </button>
      </div>
    </div>
  );
}
