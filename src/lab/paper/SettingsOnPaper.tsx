import { useTranslation } from 'react-i18next';
import { armOf } from '../../experiment/experiment';
import { armLetter } from '../../instrument/arm-names';
import { describeChange, type DescribedSetting } from '../../instrument/describe-change';
import { formatCount } from '../../charts/format';
import { useArms, useLooked, usePage } from '../../instrument/run/run-context';
import { settingsOnPaper } from './settings-on-paper';

/** What both networks are, and what was changed on the way. */
export function SettingsOnPaper() {
  const { t } = useTranslation();
  const experiment = useLooked();
  const events = usePage((state) => state.experiment.events);
  const activation = t(`controls.${experiment.activation}`);
  return (
    <section className="paper-settings">
      <h2>{t('paper.settings')}</h2>
      {useArms().map((arm) => {
        const name = t(`arm.${armOf(experiment, arm).normalizer}`, { activation });
        return (
          <div key={arm}>
            <h3>{t('arm.title', { arm: armLetter(arm), name })}</h3>
            <List settings={settingsOnPaper(t, experiment, arm)} />
          </div>
        );
      })}
      <h3>{t('controls.both')}</h3>
      <List settings={settingsOnPaper(t, experiment, null)} />
      {events.length > 0 && (
        <>
          <h3>{t('timeline.changesTitle')}</h3>
          <ul>
            {events.map((event) => (
              <li key={`${event.step} ${event.key}`}>
                <span>{t('timeline.step', { step: formatCount(event.step) })}</span>{' '}
                <span>{describeChange(t, event)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function List({ settings }: { settings: readonly DescribedSetting[] }) {
  return (
    <dl>
      {settings.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
