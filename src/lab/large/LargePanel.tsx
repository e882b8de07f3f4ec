import { useTranslation } from 'react-i18next';
import { isPointSet } from '../../engine/data/names';
import { GradientChart } from '../../instrument/by-layer/GradientChart';
import { ShiftChart } from '../../instrument/by-layer/ShiftChart';
import { AccuracyChart, LossChart } from '../../instrument/curves/LossCharts';
import { FieldCharts } from '../../instrument/plane/FieldCharts';
import { usePage, useRun, useView } from '../../instrument/run/run-context';
import { LARGE_CHARTS } from '../../instrument/run/run-view';
import { Transport } from '../../instrument/transport/Transport';
import './large.css';

const CHARTS = {
  plane: FieldCharts,
  loss: LossChart,
  accuracy: AccuracyChart,
  gradient: GradientChart,
  shift: ShiftChart,
} as const;

/** One chart as large as the window allows, with the way to the others. */
export function LargePanel() {
  const { t } = useTranslation();
  const run = useRun();
  const { chart } = useView('chart');
  const plane = usePage(({ experiment }) => isPointSet(experiment.data));
  const all = LARGE_CHARTS.filter((name) => plane || name !== 'plane');
  const here = Math.max(0, all.indexOf(chart));
  const shown = all[here] ?? 'loss';
  const Shown = CHARTS[shown];
  const go = (by: 1 | -1) =>
    run.setView({ chart: all[(here + by + all.length) % all.length] ?? 'loss' });
  return (
    <>
      <div className="large-bar">
        <Transport />
        <button type="button" onClick={() => go(-1)}>
          {t('large.previous')}
        </button>
        <button type="button" onClick={() => go(1)}>
          {t('large.next')}
        </button>
      </div>
      <div key={shown} className="large-chart">
        <Shown />
      </div>
    </>
  );
}
