import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { QUANTITIES } from '../../engine/probes/measurement';
import { EXPERIMENT_FIELDS } from '../../experiment/fields';
import { isLocked } from '../../experiment/locks';
import { Advice } from '../../instrument/advice/Advice';
import { WaitForFiles } from '../../instrument/files/WaitForFiles';
import { OpenPanel } from '../../instrument/panels/OpenPanel';
import { ArmHeading } from '../../instrument/ribbons/ArmHeading';
import { Ribbons } from '../../instrument/ribbons/Ribbons';
import { RunArea } from '../../instrument/run/RunArea';
import {
  useArms,
  useCurrent,
  usePage,
  useRun,
  useSession,
  useView,
} from '../../instrument/run/run-context';
import { LARGE_CHARTS } from '../../instrument/run/run-view';
import { matters } from '../../instrument/settings/matters';
import { hasControl, SettingControl } from '../../instrument/settings/SettingControl';
import { Transport } from '../../instrument/transport/Transport';
import { RunState } from '../../instrument/transport/RunState';
import { useRunKeys } from '../../instrument/transport/run-keys';
import { QrCode } from '../../ui/QrCode';
import { Panel } from '../../ui/Panel';
import { CHARTS } from '../charts';
import { AskGuess, MadeGuess } from '../guess/Guess';
import '../guess/guess.css';
import type { ClassView } from '../classroom/class-view';
import { LargeCode, PresentKeys } from './PresentDialogs';
import './presenting.css';
import { leaveFullScreen, toggleFullScreen } from './full-screen';

/** The back row sees no more controls than these. */
const SETTINGS = 3;

interface Props {
  readonly ofClass: StoreApi<ClassView>;
  /** The address of the same for who reads the code. */
  readonly address: () => string;
  readonly onEnd: () => void;
}

/** The run for the back row: numbers, bands, advice and a code; all else is by key or away. */
export function PresentScreen({ ofClass, address, onEnd }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const arms = useArms();
  const { task, curtain, guess } = useStore(ofClass);
  const { panel, chart } = useView('panel', 'chart');
  const waiting = useSession((state) => state.waiting);
  const [blank, setBlank] = useState(curtain && guess === null);
  const [shown, setShown] = useState<'code' | 'keys' | null>(null);
  const keys = useMemo(
    () => ({
      ...Object.fromEntries(
        QUANTITIES.map((quantity, i) => [
          `${i + 1}`,
          () => run.setView({ quantity, panel: 'none' }),
        ]),
      ),
      ...Object.fromEntries(
        LARGE_CHARTS.map((name, i) => [
          `${QUANTITIES.length + i + 1}`,
          () => run.setView({ panel: 'chart', chart: name }),
        ]),
      ),
      b: () => {
        ofClass.setState({ guess: null });
        setBlank((now) => !now);
      },
      q: () => setShown((now) => (now === 'code' ? null : 'code')),
      '?': () => setShown((now) => (now === 'keys' ? null : 'keys')),
      f: toggleFullScreen,
      escape: () => (shown === null ? onEnd() : setShown(null)),
    }),
    [run, ofClass, onEnd, shown],
  );
  useRunKeys(keys);
  useEffect(() => () => leaveFullScreen(), []);
  const { Chart } = CHARTS[chart];
  // Written anew with what it tells of.
  usePage((state) => state.experiment);
  const link = address();
  return (
    <RunArea as="main" id="lab" className="presenting" tabIndex={-1}>
      <h1 className="visually-hidden">{t('page.title')}</h1>
      {task !== '' && (
        <p className="presenting-task" dir="auto" translate="no" data-testid="task">
          {task}
        </p>
      )}
      {waiting ? (
        <WaitForFiles />
      ) : blank ? (
        <AskGuess
          onGuess={(next) => {
            ofClass.setState({ guess: next });
            setBlank(false);
          }}
        />
      ) : (
        <>
          {guess !== null && <MadeGuess guess={guess} />}
          {panel === 'chart' ? (
            <div className="presenting-chart">
              <div className="presenting-numbers">
                {arms.map((arm) => (
                  <ArmHeading key={arm} arm={arm} />
                ))}
              </div>
              <div key={chart} className="presenting-picture">
                <Panel name={t('page.charts')}>
                  <Chart />
                </Panel>
              </div>
            </div>
          ) : (
            <Ribbons />
          )}
          <div className="presenting-advice">
            <Panel name={t('advice.title')}>
              <Advice />
            </Panel>
            {location.protocol !== 'file:' && (
              <button
                type="button"
                className="presenting-code"
                aria-label={t('presenting.code')}
                aria-keyshortcuts="q"
                onClick={() => setShown('code')}
              >
                <QrCode text={link} label={t('presenting.codeOf')} />
              </button>
            )}
          </div>
        </>
      )}
      <div className="presenting-bar">
        <Transport />
        <RunState />
        <BarSettings />
        <span className="presenting-acts">
          <button type="button" aria-keyshortcuts="b" aria-pressed={blank} onClick={keys.b}>
            {t('presenting.blank')}
          </button>
          <button
            type="button"
            aria-keyshortcuts="f"
            aria-label={t('presenting.fullScreen')}
            title={t('presenting.fullScreen')}
            onClick={toggleFullScreen}
          >
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d="M1 4V1h3M8 1h3v3M11 8v3H8M4 11H1V8" />
            </svg>
          </button>
          <button
            type="button"
            aria-keyshortcuts="?"
            aria-label={t('presenting.keys')}
            title={t('presenting.keys')}
            onClick={() => setShown('keys')}
          >
            <span aria-hidden="true">?</span>
          </button>
          <button type="button" onClick={onEnd}>
            {t('page.presentOff')}
          </button>
        </span>
      </div>
      {shown === 'code' && <LargeCode link={link} onClose={() => setShown(null)} />}
      {shown === 'keys' && <PresentKeys onClose={() => setShown(null)} />}
      {!blank && <OpenPanel />}
    </RunArea>
  );
}

/** What a class tries first, where the link does not say what may be changed. */
const USUAL: ReadonlySet<string> = new Set(['lr', 'a.norm']);

/** What the link leaves open is changed while it is presented. */
function BarSettings() {
  const current = useCurrent();
  const locks = usePage((state) => state.locks);
  const fields = EXPERIMENT_FIELDS.filter(
    (field) =>
      hasControl(field) &&
      matters(current, field) &&
      (locks.size === 0 ? USUAL.has(field.key) : !isLocked(locks, field.key)),
  );
  return fields.slice(0, SETTINGS).map((field) => <SettingControl key={field.key} field={field} />);
}
