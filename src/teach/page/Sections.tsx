import { useTranslation } from 'react-i18next';
import { CopyBlock } from '../../ui/CopyBlock';
import { PageLink } from '../../ui/PageLink';
import { PresentingKeys } from '../presenting/PresentingKeys';
import { hostedPage, isOneFile } from './here';
import { NewTab } from './NewTab';
import { Section } from './Section';

/** A run for the back row. */
export function Presenting() {
  const { t, i18n } = useTranslation();
  return (
    <Section title={t('teach.presenting.title')}>
      <p>{t('teach.presenting.lead')}</p>
      <p>
        <NewTab to={`v=1&lang=${i18n.language}&present=1`}>{t('teach.presenting.open')}</NewTab>
      </p>
      <p>{t('teach.presenting.any', { button: t('page.present') })}</p>
      <details>
        <summary>{t('teach.presenting.keys')}</summary>
        <PresentingKeys />
      </details>
    </Section>
  );
}

/** The page as one file. */
export function Offline() {
  const { t } = useTranslation();
  const one = isOneFile();
  return (
    <Section title={t('teach.offline.title')}>
      <p>{t('teach.offline.lead')}</p>
      <p>
        {t('teach.offline.how', {
          share: t('page.share'),
          forClass: t('forClass.title'),
        })}
      </p>
      <p>
        {one ? (
          t('teach.offline.here')
        ) : (
          <a className="link" href="shiftscope.html" download="shiftscope.html">
            {t('teach.offline.file')}
          </a>
        )}
      </p>
      {!one && <p>{t('teach.offline.visited')}</p>}
    </Section>
  );
}

/** What students have done comes to a course, or in a folder of files. */
export function Course() {
  const { t } = useTranslation();
  return (
    <Section title={t('teach.course.title')}>
      <p>{t('teach.course.package')}</p>
      <p>
        {t('teach.course.packageHow', { share: t('page.share'), forClass: t('forClass.title') })}
      </p>
      <p>{t('teach.course.handIn')}</p>
      <p>
        <PageLink className="link" to="chapter=contents&section=hand-in">
          {t('teach.course.toHandIn')}
        </PageLink>
      </p>
      <p>{t('teach.course.verify')}</p>
      <CopyBlock
        label={t('teach.course.command')}
        text="npm run --silent verify -- hand-ins > checked.csv"
      />
      <p>{t('teach.course.source')}</p>
    </Section>
  );
}

/** A run trained again in PyTorch. */
export function Notebook() {
  const { t } = useTranslation();
  return (
    <Section title={t('teach.notebook.title')}>
      <p>{t('teach.notebook.lead')}</p>
      <CopyBlock
        label={t('teach.notebook.command')}
        text={
          `npm run --silent export -- '${hostedPage()}#v=1' --steps 200 ` +
          '--python experiment.py --notebook experiment.ipynb'
        }
      />
    </Section>
  );
}
