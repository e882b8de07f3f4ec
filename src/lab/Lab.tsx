import { Suspense, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { fetched } from '../ui/fetched';
import { Panel } from '../ui/Panel';
import { Advice } from './advice/Advice';
import { Controls } from './controls/Controls';
import { RunState } from './controls/RunState';
import { Transport } from './controls/Transport';
import { useFileDrop } from './files/use-file-drop';
import './lab.css';
import { useLab, useSession, useView } from './lab-context';
import { Ribbons } from './ribbons/Ribbons';
import { Side } from './side/Side';
import { Timeline } from './timeline/Timeline';

const MissingFiles = fetched(async () => (await import('./files/MissingFiles')).MissingFiles);
const FilesDialog = fetched(async () => (await import('./files/FilesDialog')).FilesDialog);
const LayerPanel = fetched(async () => (await import('./layer/LayerPanel')).LayerPanel);
const TransformPanel = fetched(
  async () => (await import('./transform/TransformPanel')).TransformPanel,
);
const ShiftPanel = fetched(async () => (await import('./shift/ShiftPanel')).ShiftPanel);

const PANELS = {
  layer: { Shown: LayerPanel, name: 'layer.choose' },
  transform: { Shown: TransformPanel, name: 'transform.title' },
  shift: { Shown: ShiftPanel, name: 'study.title' },
} as const;

/** The instrument: controls, all layers of both networks through time, what is measured of them. */
export function Lab() {
  const { t } = useTranslation();
  const lab = useLab();
  const { panel, controls } = useView();
  const waiting = useSession((state) => state.waiting);
  const over = panel === 'none' || waiting ? null : PANELS[panel];
  const filesOpen = useStore(lab.desk, (state) => state.open);
  const dropping = useFileDrop(useCallback((files) => lab.offerFiles(files), [lab]));
  // On a narrow screen the controls are a sheet at the bottom, closed until it is wanted.
  const [sheet, setSheet] = useState(false);
  return (
    <main
      id="lab"
      className="lab"
      data-controls={controls}
      data-sheet={sheet}
      data-dropping={dropping}
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
            onClick={() => lab.setView({ controls: !controls })}
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
            <Suspense>
              <MissingFiles />
            </Suspense>
          </Panel>
        ) : (
          <>
            <Ribbons />
            <Panel name={t('advice.title')}>
              <Advice />
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
      {filesOpen && (
        <Panel name={t('files.title')}>
          <Suspense>
            <FilesDialog />
          </Suspense>
        </Panel>
      )}
      {over !== null && (
        <Panel name={t(over.name)}>
          <Suspense>
            <over.Shown />
          </Suspense>
        </Panel>
      )}
    </main>
  );
}
