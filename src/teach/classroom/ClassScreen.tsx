import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { Advice } from '../../instrument/advice/Advice';
import { WaitForFiles } from '../../instrument/files/WaitForFiles';
import { OpenPanel } from '../../instrument/panels/OpenPanel';
import { Ribbons } from '../../instrument/ribbons/Ribbons';
import { RunArea } from '../../instrument/run/RunArea';
import { usePage, useSession } from '../../instrument/run/run-context';
import { Controls } from '../../instrument/settings/Controls';
import { Timeline } from '../../instrument/timeline/Timeline';
import { RunState } from '../../instrument/transport/RunState';
import { Transport } from '../../instrument/transport/Transport';
import { useRunKeys } from '../../instrument/transport/run-keys';
import { PageLink } from '../../ui/PageLink';
import { Panel } from '../../ui/Panel';
import { LARGE_CHARTS } from '../../instrument/run/run-view';
import { CHARTS } from '../charts';
import { AskGuess, MadeGuess } from '../guess/Guess';
import '../guess/guess.css';
import type { ClassPart, ClassView } from './class-view';
import './classroom.css';
import { ClassSettings } from './ClassSettings';

interface Props {
  readonly view: StoreApi<ClassView>;
  /** The text of the link to all of the Lab, at this step. */
  readonly labLink: () => string;
  readonly onPresent: () => void;
}

/** What a teacher has made of the Lab for a class: the task, the parts, and the settings of a link. */
export function ClassScreen({ view, labLink, onPresent }: Props) {
  const { t } = useTranslation();
  const { task, parts, curtain, guess, full } = useStore(view);
  const waiting = useSession((state) => state.waiting);
  const closed = curtain && guess === null;
  return (
    <RunArea as="main" id="lab" className="class-screen" tabIndex={-1}>
      <h1 className="visually-hidden">{t('page.title')}</h1>
      <header className="class-head">
        {task !== '' && (
          <p className="class-task" dir="auto" translate="no" data-testid="task">
            {task}
          </p>
        )}
        {full && (
          <PageLink className="link" to={labLink()}>
            {t('class.full')}
          </PageLink>
        )}
      </header>
      {waiting ? (
        <WaitForFiles />
      ) : closed ? (
        <AskGuess onGuess={(next) => view.setState({ guess: next })} />
      ) : (
        <>
          {guess !== null && <MadeGuess guess={guess} />}
          <Parts parts={parts} onPresent={onPresent} />
        </>
      )}
      {!closed && <OpenPanel />}
    </RunArea>
  );
}

/** What the link shows of the run. */
function Parts({
  parts,
  onPresent,
}: {
  readonly parts: readonly ClassPart[];
  readonly onPresent: () => void;
}) {
  const { t } = useTranslation();
  const locks = usePage((state) => state.locks);
  const [all, setAll] = useState(false);
  const has = (part: ClassPart) => parts.includes(part);
  const steered = has('transport') || has('settings');
  const charts = LARGE_CHARTS.filter(has);
  return (
    <div className="class-parts" data-steered={steered}>
      {has('transport') && <Keys onPresent={onPresent} />}
      {steered && (
        <aside className="class-side" aria-label={t('page.controls')}>
          {has('transport') && <Transport />}
          <RunState />
          {has('settings') &&
            (locks.size === 0 ? <Controls all={all} onAll={setAll} /> : <ClassSettings />)}
        </aside>
      )}
      <div className="class-main">
        {has('lead') && <p className="lead">{t('page.lead')}</p>}
        {has('bands') && <Ribbons />}
        {has('advice') && (
          <Panel name={t('advice.title')}>
            <div className="class-advice">
              <Advice />
            </div>
          </Panel>
        )}
        {has('timeline') && (
          <Panel name={t('timeline.title')}>
            <Timeline />
          </Panel>
        )}
        {charts.length > 0 && (
          <div className="class-charts">
            {charts.map((name) => {
              const { Chart, title } = CHARTS[name];
              return (
                <div key={name} className={name === 'plane' ? 'class-chart-wide' : undefined}>
                  <Panel name={t(title)}>
                    <Chart />
                  </Panel>
                </div>
              );
            })}
          </div>
        )}
      </div>
    </div>
  );
}

/** Keys steer the run where there is something to steer it by. */
function Keys({ onPresent }: { onPresent: () => void }) {
  useRunKeys(useMemo(() => ({ f: onPresent }), [onPresent]));
  return null;
}
