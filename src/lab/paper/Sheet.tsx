import { useTranslation } from 'react-i18next';
import { pageAddress } from '../../ui/page-address';
import { QrCode } from '../../ui/QrCode';
import { useRun } from '../../instrument/run/run-context';
import { figures } from '../../ui/figures';
import { FigureOnPaper } from './FigureOnPaper';
import { ResultOnPaper } from './ResultOnPaper';
import { SettingsOnPaper } from './SettingsOnPaper';

export interface Printed {
  readonly screen: 'lab' | 'gallery' | 'figure' | 'map';
  /** The text of the link, which leads to this step or to the beginning. */
  readonly write: (at: number | null) => string;
  /** The task of a class, which is then handed out with lines to write on; null: for nobody. */
  readonly task: string | null;
  /** Whether the results are still hidden. */
  readonly closed: boolean;
}

/** What a student writes on a handout. */
const BLANKS = ['name', 'expected', 'seen', 'why'] as const;

/** The page as a sheet of paper: what was set, what came of it, its figures, and how to come back. */
export function Sheet({ screen, write, task, closed }: Printed) {
  const { t } = useTranslation();
  const run = useRun();
  const isLab = screen === 'lab';
  const step = run.moments.now.step;
  const link = pageAddress(write(isLab && step > 0 ? step : null));
  const inOrder = [...figures].toSorted((one, other) =>
    one.canvas.compareDocumentPosition(other.canvas) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1,
  );
  const shown = inOrder.filter(({ now }) => now().className !== 'timeline-strip');
  return (
    <section className="paper" data-screen={screen}>
      {isLab && <h1>{t('page.title')}</h1>}
      {task !== null && task !== '' && <p className="paper-task">{task}</p>}
      {screen !== 'gallery' && <SettingsOnPaper />}
      {isLab && !closed && <ResultOnPaper />}
      <div className="paper-figures">
        {shown.map((figure) => (
          <FigureOnPaper key={figure.canvas.getAttribute('aria-labelledby')} figure={figure} />
        ))}
      </div>
      {task !== null && (
        <dl className="paper-blanks">
          {BLANKS.map((name) => (
            <div key={name}>
              <dt>{t(`paper.blank.${name}`)}</dt>
              <dd />
            </div>
          ))}
        </dl>
      )}
      <footer className="paper-link">
        <QrCode text={link} label={t('paper.link')} />
        <p>
          <strong>{t('paper.link')}</strong> <span translate="no">{link}</span>
        </p>
      </footer>
    </section>
  );
}
