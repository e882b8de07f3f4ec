import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { fetched } from '../ui/parts/fetched';
import { Panel } from '../ui/Panel';
import { useRovingFocus } from '../ui/roving-focus';
import { useNarrow } from '../ui/use-narrow';
import { Controls } from '../instrument/settings/Controls';
import { RunState } from '../instrument/transport/RunState';
import { Transport } from '../instrument/transport/Transport';
import './lab.css';
import { ChartPanel } from './ChartPanel';
import { LabHelp } from './LabHelp';
import { Lead } from './Lead';
import { PresetPlace } from './PresetPlace';
import { WaitForFiles } from '../instrument/files/WaitForFiles';
import { OpenPanel } from '../instrument/panels/OpenPanel';
import { RunArea } from '../instrument/run/RunArea';
import { useRun, useSession, useView } from '../instrument/run/run-context';
import { Ribbons } from '../instrument/ribbons/Ribbons';
import { Side } from './Side';
import { Timeline } from '../instrument/timeline/Timeline';

const Advice = fetched(
  'instrument/advice/Advice',
  async () => (await import('../instrument/advice/Advice')).Advice,
);
const Undo = fetched(
  'instrument/undo/Undo',
  async () => (await import('../instrument/undo/Undo')).Undo,
);

/** The instrument: controls, all layers of both networks through time, what is measured of them. */
export function Lab({ onPresent }: { onPresent: () => void }) {
  const { t } = useTranslation();
  const run = useRun();
  const { panel, controls, all } = useView('panel', 'controls', 'all');
  const thrownAway = useStore(run.former, (state) => state.run !== null);
  const waiting = useSession((state) => state.waiting);
  // On a narrow screen the rest is a sheet at the bottom, closed until it is wanted.
  const narrow = useNarrow();
  const [sheet, setSheet] = useState(false);
  const open = narrow ? sheet : all;
  const side = useRef<HTMLElement>(null);
  // Where values can be read that is the place to go to, else the whole chart.
  useRovingFocus(side, '.pointing, .chart:not(:has(.pointing))', 'column');
  return (
    <RunArea
      as="main"
      id="lab"
      className="lab"
      data-controls={controls || narrow}
      data-all={open}
      tabIndex={-1}
    >
      <h1 className="visually-hidden">{t('page.title')}</h1>
      <aside className="lab-controls" aria-label={t('page.controls')}>
        <div className="lab-run">
          <Transport />
          <RunState />
          {!controls && !narrow && (
            <button type="button" className="link" onClick={() => run.setView({ controls: true })}>
              {t('page.showControls')}
            </button>
          )}
        </div>
        <div className="lab-settings">
          <Panel name={t('page.controls')}>
            <Controls
              all={open}
              onAll={(next) => (narrow ? setSheet(next) : run.setView({ all: next }))}
            />
          </Panel>
        </div>
      </aside>
      <div className="lab-main">
        {waiting ? (
          <WaitForFiles />
        ) : (
          <>
            <Lead />
            <Ribbons />
            <Panel name={t('advice.title')}>
              <div className="advice-room">
                <div className="advice-sheet">
                  <Advice />
                </div>
              </div>
            </Panel>
            <Panel name={t('timeline.title')}>
              <Timeline />
            </Panel>
            {/* Seen above the bands, but not on the way to them. */}
            <PresetPlace />
          </>
        )}
      </div>
      <aside ref={side} className="side" aria-label={t('page.charts')}>
        <Side />
      </aside>
      <div className="lab-help">
        <LabHelp onPresent={onPresent} />
      </div>
      {thrownAway && <Undo />}
      {panel === 'chart' && !waiting && <ChartPanel />}
      <OpenPanel />
    </RunArea>
  );
}
