import { useTranslation } from 'react-i18next';
import { EXPERIMENT_FIELDS, writeField } from '../../experiment/fields';
import { isLocked } from '../../experiment/locks';
import { DEFAULT_EXPERIMENT } from '../../experiment/experiment';
import { describeSetting } from '../../instrument/describe-change';
import { useCurrent, usePage } from '../../instrument/run/run-context';
import { matters } from '../../instrument/settings/matters';
import { hasControl, SettingControl } from '../../instrument/settings/SettingControl';

/** What is told of locked settings even where it is as it usually is. */
const TOLD = new Set(['data', 'act', 'depth', 'width', 'scale', 'lr', 'batch', 'norm']);

/** The settings that a student can change, and those that are only shown. */
export function ClassSettings() {
  const { t } = useTranslation();
  const current = useCurrent();
  const locks = usePage((state) => state.locks);
  const meant = EXPERIMENT_FIELDS.filter((field) => matters(current, field));
  const open = meant.filter((field) => !isLocked(locks, field.key) && hasControl(field));
  const told = meant.filter(
    (field) =>
      isLocked(locks, field.key) &&
      (TOLD.has(field.setting.key)
        ? field.arm === null || field.setting.key === 'norm'
        : writeField(field, current) !== writeField(field, DEFAULT_EXPERIMENT)),
  );
  return (
    <>
      <section className="class-open" aria-label={t('class.open')}>
        <h2>{t('class.open')}</h2>
        {open.length === 0 && <p>{t('class.openNone')}</p>}
        {open.map((field) => (
          <SettingControl key={field.key} field={field} />
        ))}
      </section>
      <section className="class-locked" aria-label={t('class.locked')}>
        <h2>
          <svg className="class-lock" viewBox="0 0 12 12" aria-hidden="true">
            <path d="M3 5V4a3 3 0 0 1 6 0v1h1v6H2V5zm1.5 0h3V4a1.5 1.5 0 0 0-3 0z" />
          </svg>{' '}
          <span>{t('class.locked')}</span>
        </h2>
        <dl>
          {told
            .map((field) => describeSetting(t, field, current))
            .map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      </section>
    </>
  );
}
