import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetched } from '../ui/parts/fetched';
import { Panel } from '../ui/Panel';
import { Controls } from '../instrument/settings/Controls';
import { RunState } from '../instrument/transport/RunState';
import { Transport } from '../instrument/transport/Transport';
import './lab.css';
import { LabHelp } from './LabHelp';
import { LabPanel } from './LabPanel';
import { PresetPlace } from './PresetPlace';
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

const MissingFiles = fetched(
  'instrument/files/MissingFiles',
  async () => (await import('../instrument/files/MissingFiles')).MissingFiles,
);

/** The instrument: controls, all layers of both networks through time, what is measured of them. */
export function Lab({ onPresent }: { onPresent: () => void }) {
  const { t } = useTranslation();
  const run = useRun();
  const { panel, controls } = useView();
  const waiting = useSession((state) => state.waiting);
  // On a narrow screen the controls are a sheet at the bottom, closed until it is wanted.
  const [sheet, setSheet] = useState(false);
  return (
    <RunArea
      as="main"
      id="lab"
      className="lab"
      data-controls={controls}
      data-sheet={sheet}
      tabIndex={-1}
    >
      <h1 className="visually-hidden">{t('page.title')}</h1>
      <aside className="lab-controls" aria-label={t('page.controls')}>
        <div className="lab-run">
          <Transport />
          <RunState />
          <button
            type="button"
            className="link fold-wide"
            aria-expanded={controls}
            onClick={() => run.setView({ controls: !controls })}
          >
            {controls ? t('page.hideControls') : t('page.showControls')}
          </button>
          <button
            type="button"
            className="link fold-narrow"
            aria-expanded={sheet}
            onClick={() => setSheet(!sheet)}
          >
            {sheet ? t('page.hideControls') : t('page.showControls')}
          </button>
          <LabHelp onPresent={onPresent} />
        </div>
        <div className="lab-settings">
          <Panel name={t('page.controls')}>
            <Controls />
          </Panel>
        </div>
      </aside>
      <div className="lab-main">
        {waiting ? (
          <Panel name={t('files.missingTitle')}>
            <MissingFiles />
          </Panel>
        ) : (
          <>
            <PresetPlace />
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
          </>
        )}
      </div>
      <aside className="side" aria-label={t('page.charts')}>
        <Side />
      </aside>
      <Undo />
      {panel !== 'none' && !waiting && <LabPanel key={panel} panel={panel} />}
    </RunArea>
  );
}
