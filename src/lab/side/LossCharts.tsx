import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { at, type Column } from '../../charts/column';
import { formatCount, formatShare, formatTick } from '../../charts/format';
import { drawLines, type LineSeries } from '../../charts/lines';
import type { ChartTheme, Size } from '../../charts/theme';
import type { Scalar } from '../../engine/probes/measurement';
import { ARM_NAMES, type ArmName } from '../../experiment/experiment';
import { LOSS_VIEWS } from '../../experiment/view';
import { Chart } from '../../ui/Chart';
import { Choice } from '../../ui/Choice';
import type { History } from '../../session/history';
import { useFeed, useLab, useView } from '../lab-context';
import { momentOf, stepColumn, timeMarks, valueColumn } from '../moment';
import { thinned } from '../thinned';
import { brief } from './write';

/** Loss and accuracy of both networks on one axis each. */
export function LossCharts() {
  const { t } = useTranslation();
  const lab = useLab();
  const { loss } = useView();
  const labels = { sets: 'chart.lossSets', batch: 'chart.lossBatch' } as const;
  return (
    <>
      <CurveChart
        title={t('chart.loss')}
        curves={loss === 'batch' ? [BATCH_LOSS] : [TEST_LOSS, TRAIN_LOSS]}
        read="testLoss"
      />
      <Choice
        label={t('chart.lossView')}
        labelHidden
        quiet
        value={loss}
        options={LOSS_VIEWS.map((value) => ({ value, label: t(labels[value]) }))}
        onChange={(value) => lab.setView({ loss: value })}
      />
      <CurveChart
        title={t('chart.accuracy')}
        curves={[TEST_ACCURACY, TRAIN_ACCURACY]}
        read="testAccuracy"
      />
    </>
  );
}

interface Curve {
  readonly scalar: Scalar;
  readonly label: 'chart.test' | 'chart.train' | 'chart.batch';
  readonly faint: boolean;
}

const TEST_LOSS: Curve = { scalar: 'testLoss', label: 'chart.test', faint: false };
const TRAIN_LOSS: Curve = { scalar: 'trainLoss', label: 'chart.train', faint: true };
const BATCH_LOSS: Curve = { scalar: 'batchLoss', label: 'chart.batch', faint: false };
const TEST_ACCURACY: Curve = { scalar: 'testAccuracy', label: 'chart.test', faint: false };
const TRAIN_ACCURACY: Curve = { scalar: 'trainAccuracy', label: 'chart.train', faint: true };

interface Props {
  readonly title: string;
  readonly curves: readonly Curve[];
  readonly read: 'testLoss' | 'testAccuracy';
}

function CurveChart({ title, curves, read }: Props) {
  const { t } = useTranslation();
  const lab = useLab();
  const feed = useFeed();
  const share = read === 'testAccuracy';

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const { history } = lab.session;
      const series = curves.flatMap(({ scalar, label, faint }) =>
        ARM_NAMES.map((arm): LineSeries => ({
          arm,
          label: faint ? '' : t(label, { arm: arm.toUpperCase() }),
          column: valueColumn(history, arm, history.layout.scalar(scalar)),
          steps: measuredAt(history, arm, scalar),
          weight: faint ? 1 : 1.5,
          shade: faint ? 0.8 : 0,
        })),
      );
      drawLines(
        context,
        {
          series,
          steps: stepColumn(history),
          length: history.length,
          lastStep: history.lastStep,
          yScale: 'linear',
          yDomain: share ? [0, 1] : null,
          yFormat: share ? formatShare : formatTick,
          marks: timeMarks(lab),
        },
        size,
        theme,
      );
    },
    [lab, curves, share, t],
  );

  const write = useCallback(
    (value: number) =>
      share && Number.isFinite(value) ? formatShare(value) : brief(value, t('chart.none')),
    [share, t],
  );

  const summary = useCallback(() => {
    const a = momentOf(lab, 'a');
    const values = {
      step: formatCount(a.step),
      a: write(a.scalar(read)),
      b: write(momentOf(lab, 'b').scalar(read)),
    };
    return share ? t('chart.accuracySummary', values) : t('chart.lossSummary', values);
  }, [lab, read, share, write, t]);

  const table = useCallback(() => {
    const { history } = lab.session;
    const columns = curves.flatMap(({ scalar, label }) =>
      ARM_NAMES.map((arm) => ({
        name: t(label, { arm: arm.toUpperCase() }),
        column: valueColumn(history, arm, history.layout.scalar(scalar)),
      })),
    );
    return {
      head: [t('ribbon.step'), ...columns.map(({ name }) => name)],
      rows: thinned(history.length).map((row) => [
        formatCount(at(stepColumn(history), row)),
        ...columns.map(({ column }) => brief(at(column, row), t('chart.none'))),
      ]),
    };
  }, [lab, curves, t]);

  return (
    <Chart
      className="curve"
      title={title}
      paint={paint}
      summary={summary}
      table={table}
      feed={feed}
    />
  );
}

/** Whole sets are not measured in every row: a value belongs to the step it was measured at. */
function measuredAt(history: History, arm: ArmName, scalar: Scalar): Column {
  if (scalar === 'batchLoss') return stepColumn(history);
  return { data: history.arms[arm].evaluatedAt, offset: 0, stride: 1 };
}
