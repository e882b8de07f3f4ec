import { type PropsWithChildren, type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { armOf } from '../experiment/experiment';
import { writeLink } from '../experiment/link';
import { formatCount, formatShareFinely } from '../charts/format';
import { armLetter } from '../instrument/arm-names';
import { OpenPanel } from '../instrument/panels/OpenPanel';
import { Ribbons } from '../instrument/ribbons/Ribbons';
import { readStepOf } from '../instrument/run/recorded-step';
import { RunArea } from '../instrument/run/RunArea';
import {
  useArms,
  useCurrent,
  useDepth,
  useFollowing,
  usePage,
  useRun,
} from '../instrument/run/run-context';
import { Transport } from '../instrument/transport/Transport';
import { PageLink } from '../ui/PageLink';
import { Panel } from '../ui/Panel';
import { Readout } from '../ui/Readout';
import { MarkedText } from './MarkedText';
import './start.css';
import { standingOf } from './standing';
import { ThreeThings } from './ThreeThings';

interface Props {
  /** The text of the address that opens the same run in the Lab. */
  readonly labLink: () => string;
  /** The way into the chapters, and to where the reader was. */
  readonly ways: ReactNode;
  /** What each of them is about. */
  readonly chapters: ReactNode;
}

const ARMS = {
  a: ({ children }: PropsWithChildren) => <b className="arm-a">{children}</b>,
  b: ({ children }: PropsWithChildren) => <b className="arm-b">{children}</b>,
};

const STRESS = {
  strong: ({ children }: PropsWithChildren) => <strong>{children}</strong>,
};

/** The first sight: two networks training, what a band is, three things to try, where to begin. */
export function Start({ labLink, ways, chapters }: Props) {
  const { t } = useTranslation();
  const depth = useDepth();
  const ends = depth > 1 ? [depth, 1] : [depth];
  return (
    <RunArea as="main" className="start" tabIndex={-1}>
      <header className="start-head">
        <h1>{t('start.title')}</h1>
        <Lead />
      </header>
      <div className="start-columns">
        <div className="start-bands">
          <Ribbons only={ends}>
            <Marks />
          </Ribbons>
          <Standings />
        </div>
        <aside className="start-side" aria-label={t('start.try')}>
          <div className="start-run">
            <Transport />
            <Step />
          </div>
          <Notes />
          <h2 className="start-try">{t('start.try')}</h2>
          <Panel name={t('start.try')}>
            <ThreeThings />
          </Panel>
          <Panel name={t('page.chapters')}>{ways}</Panel>
          <LabLink labLink={labLink} />
        </aside>
      </div>
      <Panel name={t('page.chapters')}>{chapters}</Panel>
      <OpenPanel />
    </RunArea>
  );
}

/** What the two networks are, also where it was tried to normalize A. */
function Lead() {
  const { t } = useTranslation();
  const { normalizer } = armOf(useCurrent(), 'a');
  return (
    <p className="start-lead">
      <MarkedText
        text={normalizer === 'none' ? t('start.lead') : t('start.leadBoth')}
        marks={ARMS}
      />
    </p>
  );
}

/** How a band is read; of the usual experiment also what there is to be seen in it. */
function Notes() {
  const { t } = useTranslation();
  const usual = usePage(({ experiment }) => writeLink({ experiment }) === '');
  return (
    <ol className="start-notes">
      <li>
        <span>{t('start.band')}</span>
        {usual && (
          <>
            <span>{t('start.between')}</span>
            <span>
              <MarkedText text={t('start.slides')} marks={STRESS} />
            </span>
          </>
        )}
      </li>
      <li>
        <MarkedText text={usual ? t('start.stays') : t('start.compare')} marks={STRESS} />
      </li>
      <li>{t('start.flat')}</li>
    </ol>
  );
}

/** The numbers of the notes, where on the first band they belong. */
function Marks() {
  return (
    <>
      {[1, 2, 3].map((mark) => (
        <span key={mark} className={`band-mark band-mark-${mark}`} aria-hidden="true">
          {mark}
        </span>
      ))}
    </>
  );
}

function Step() {
  const { t } = useTranslation();
  const { moments } = useRun();
  const following = useFollowing();
  const read = useCallback(() => {
    const { step } = moments.now;
    return { value: step, step, text: formatCount(step) };
  }, [moments]);
  return (
    <span className="start-step">
      <span>{t('transport.stepLabel')}</span>{' '}
      <Readout testId="step" read={read} following={following} />
    </span>
  );
}

/** Whether each network learns, in a sentence. */
function Standings() {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();
  const arms = useArms();
  const read = useCallback(() => {
    const said = arms.map((arm) => {
      const accuracy = readStepOf(run, arm).scalar('testAccuracy');
      const standing = standingOf(accuracy, run.moments.now.step);
      const share = Number.isFinite(accuracy) ? formatShareFinely(accuracy) : t('chart.none');
      return { standing, text: t(`start.standing.${standing}`, { arm: armLetter(arm), share }) };
    });
    return {
      value: said.map(({ standing }) => standing).join(' '),
      text: said.map(({ text }) => text).join(t('start.between')),
    };
  }, [run, arms, t]);
  return (
    <p className="start-standings">
      <Readout testId="standings" read={read} following={following} />
    </p>
  );
}

function LabLink({ labLink }: Pick<Props, 'labLink'>) {
  const { t } = useTranslation();
  // The address holds what was tried.
  usePage(({ experiment }) => experiment);
  return (
    <p className="start-lab">
      <PageLink className="link" to={labLink()}>
        {t('start.openLab')}
      </PageLink>
    </p>
  );
}
