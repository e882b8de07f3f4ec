import { armLetter } from '../arm-names';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { isPointSet } from '../../engine/data/names';
import { Panel } from '../../ui/Panel';
import { NumberSetting } from '../settings/NumberSetting';
import { StatisticsControls } from '../settings/StatisticsControls';
import { Transport } from '../transport/Transport';
import { LayerChoice } from '../layer/LayerChoice';
import { useCurrent, useDepth, useRedraws, useRun, useView, useArms } from '../run/run-context';
import { recordedStepAt, armsOf } from '../run/recorded-step';
import { Definitions } from './Definitions';
import { DistanceChart } from './DistanceChart';
import { LensCurves } from './LensCurves';
import { LensFields } from './LensFields';
import { LensNumbers } from './LensNumbers';
import './lens-panel.css';
import { LensSentence } from './LensSentence';
import { UnitsChart } from './UnitsChart';

/** Both networks as they infer, by running statistics, and as they train, by those of a batch. */
export function LensPanel() {
  const { t } = useTranslation();
  const depth = useDepth();
  if (depth === 0) return <p>{t('lens.noLayers')}</p>;
  return <Comparison depth={depth} />;
}

function Comparison({ depth }: { depth: number }) {
  const { t } = useTranslation();
  const { layer: chosen } = useView('layer');
  const arms = useArms();
  const plane = isPointSet(useCurrent().data);
  const layer = Math.min(chosen, depth) - 1;
  return (
    <>
      <p className="lens-lead">{t('lens.lead')}</p>
      <div className="lens-bar">
        <Transport />
        <LayerChoice />
        <Rerun />
      </div>
      <Settings />
      <div className="lens-grid">
        <div className="lens-column">
          <LensSentence />
          <LensNumbers />
          <Panel name={t('lens.accuracy')}>
            <LensCurves />
          </Panel>
        </div>
        <div className="lens-column">
          <Panel name={t('lens.gap')}>
            <DistanceChart quantity="meanGap" layer={layer} />
          </Panel>
          <Panel name={t('lens.ratio')}>
            <DistanceChart quantity="varianceRatio" layer={layer} />
          </Panel>
          {arms.map((arm) => (
            <Panel key={arm} name={t('lens.unitsName', { arm: armLetter(arm) })}>
              <UnitsChart arm={arm} layer={layer} />
            </Panel>
          ))}
        </div>
        {plane && (
          <Panel name={t('lens.fields')}>
            <LensFields />
          </Panel>
        )}
      </div>
      <Definitions />
    </>
  );
}

function Settings() {
  return (
    <div className="lens-settings">
      <NumberSetting name="batchSize" />
      <StatisticsControls />
    </div>
  );
}

/** How many recorded moments may pass before the lens counts as opened late. */
const FIRST = 4;

/** Where the run began without the lens: the same steps once more, with it. */
function Rerun() {
  const { t } = useTranslation();
  const run = useRun();
  const late = useSyncExternalStore(useRedraws(), () => {
    const { history } = run.session;
    const seen = (row: number) =>
      armsOf(run).some((arm) =>
        Number.isFinite(recordedStepAt(history, row, arm).scalar('testAccuracyBatch')),
      );
    return history.length > FIRST && !Array.from({ length: FIRST }, (_, row) => row).some(seen);
  });
  if (!late) return null;
  return (
    <button type="button" title={t('lens.rerunHint')} onClick={() => run.session.retry()}>
      {t('lens.rerun')}
    </button>
  );
}
