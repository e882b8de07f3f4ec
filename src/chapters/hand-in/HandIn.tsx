import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchedDialog } from '../../ui/parts/fetched';
import { Panel } from '../../ui/Panel';
import { useProgress } from '../frame/chapter-context';
import { SectionContext } from '../frame/section-context';
import { isKeptElsewhere } from '../progress/progress';
import './hand-in-place.css';

/** What an address calls the dialog, as a section of the list of chapters. */
const PLACE = 'hand-in';

const HandInDialog = fetchedDialog(
  'chapters/hand-in/HandInDialog',
  async () => (await import('./HandInDialog')).HandInDialog,
);

/** The way to the dialog in which work is handed in; open at once where the address names it. */
export function HandIn() {
  const { t } = useTranslation();
  const section = use(SectionContext);
  const inCourse = useProgress(isKeptElsewhere);
  const [open, setOpen] = useState(section === PLACE);
  return (
    <section className="hand-in-place" aria-labelledby="progress-title">
      <h2 id="progress-title">{t('chapter.yourProgress')}</h2>
      <p>{t(inCourse ? 'chapter.keptInCourse' : 'chapter.kept')}</p>
      <button type="button" onClick={() => setOpen(true)}>
        {t('chapter.handIn')}
      </button>
      {open && (
        <Panel name={t('chapter.handIn')}>
          <HandInDialog onClose={() => setOpen(false)} />
        </Panel>
      )}
    </section>
  );
}
