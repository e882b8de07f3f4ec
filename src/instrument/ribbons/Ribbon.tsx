import { armId, armLetter } from '../arm-names';
import { type ReactNode, useCallback, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { at } from '../../charts/column';
import { formatCount, formatFixed, formatShare } from '../../charts/format';
import { createRibbonPainter } from '../../charts/ribbon';
import { layOutRibbon } from '../../charts/ribbon-layout';
import type { ChartTheme, Size } from '../../charts/theme';
import { BIN_COUNT, type Quantity, type Statistic } from '../../engine/probes/measurement';
import { Chart } from '../../ui/Chart';
import { Readout } from '../../ui/Readout';
import { useFollowing, useCurrent, useRun, useView } from '../run/run-context';
import {
  readStepOf,
  recordedStepAt,
  rowsRead,
  stepColumn,
  timeMarks,
  valueColumn,
} from '../run/recorded-step';
import { labelledMarks } from '../labelled-marks';
import { PointingArea } from '../pointing/PointingArea';
import { tableRows } from '../table-rows';
import { valueAxis } from './value-axis';

interface Props {
  readonly arm: number;
  /** Counts from 0. */
  readonly layer: number;
  readonly quantity: Quantity;
  readonly showTimeAxis: boolean;
  /** Stands at the top left of the picture. */
  readonly label: string;
  /** A way on, where there is nothing to show. */
  readonly otherwise?: ReactNode;
}

/** The distribution of one quantity in one layer of one network, through time and now. */
export function Ribbon({ arm, layer, quantity, showTimeAxis, label, otherwise }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();
  const { axis } = useView('axis');
  const { activation } = useCurrent();
  const painter = useMemo(() => createRibbonPainter(), []);
  // x̂ of a network that has had no normalizer up to now: there is no band.
  const missing = useSyncExternalStore(following.words, () => {
    if (quantity !== 'normalized') return false;
    const { history } = run.session;
    if (history.length === 0 || layer >= history.layout.hidden.length) return false;
    const p50 = valueColumn(history, arm, history.layout.statistic('p50', quantity, layer));
    for (let row = 0; row < history.length; row++) if (Number.isFinite(at(p50, row))) return false;
    return true;
  });
  const isActivation = quantity === 'preactivation' || quantity === 'activation';

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const { history, row } = run.session;
      const { layout } = history;
      const seen = history.arms[arm];
      if (seen === undefined || layer >= layout.hidden.length) return;
      const place = layout.counts(quantity, layer);
      const column = (name: Statistic) =>
        valueColumn(history, arm, layout.statistic(name, quantity, layer));
      painter(
        context,
        {
          arm,
          steps: stepColumn(history),
          length: history.length,
          histogram: (at, into) => seen.histogram(at, place, into),
          bins: BIN_COUNT,
          ...valueAxis(quantity, activation, axis),
          p15: column('p15'),
          p50: column('p50'),
          p85: column('p85'),
          lastStep: history.lastStep,
          marks: showTimeAxis ? labelledMarks(t, run) : timeMarks(run),
          row,
          readRow: history.rowAt(run.moments.now.step),
          title: '',
          note: '',
          showTimeAxis,
        },
        size,
        theme,
      );
    },
    [run, arm, layer, quantity, activation, axis, showTimeAxis, painter, t],
  );

  const pointed = useMemo(
    () => ({
      axis: (_: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
        const { domain } = valueAxis(quantity, activation, axis);
        const { lastStep } = run.session.history;
        const layout = layOutRibbon({ domain, lastStep, showTimeAxis }, size, theme);
        return { x: layout.x, plot: layout.time };
      },
      read: (row: number) => {
        const recorded = recordedStepAt(run.session.history, row, arm);
        const number = (name: Statistic) =>
          numberOrDash(recorded.statistic(name, quantity, layer), t('chart.none'));
        return [
          t('chart.pointMedian', { median: number('p50') }),
          t('chart.pointMiddle', { low: number('p15'), high: number('p85') }),
        ];
      },
    }),
    [run, arm, layer, quantity, activation, axis, showTimeAxis, t],
  );

  const summary = useCallback(() => {
    const recorded = readStepOf(run, arm);
    const number = (name: Statistic) => formatFixed(recorded.statistic(name, quantity, layer), 2);
    if (!Number.isFinite(recorded.statistic('p50', quantity, layer))) {
      return t('ribbon.summaryNone', { step: formatCount(recorded.step) });
    }
    const values = {
      step: formatCount(recorded.step),
      p15: number('p15'),
      p50: number('p50'),
      p85: number('p85'),
    };
    const share = recorded.share('saturated', layer);
    return isActivation && Number.isFinite(share)
      ? t('ribbon.summary', { ...values, share: formatShare(share) })
      : t('ribbon.summaryPlain', values);
  }, [run, arm, quantity, layer, isActivation, t]);

  const table = useCallback(() => {
    const { history } = run.session;
    const names = ['p15', 'p50', 'p85', 'mean', 'deviation'] as const;
    const steps = stepColumn(history);
    const columns = names.map((name) =>
      valueColumn(history, arm, history.layout.statistic(name, quantity, layer)),
    );
    return {
      head: [t('ribbon.step'), ...names.map((name) => t(`ribbon.${name}`))],
      rows: tableRows(rowsRead(run)).map((row) => [
        formatCount(at(steps, row)),
        ...columns.map((column) => numberOrDash(at(column, row), t('chart.none'))),
      ]),
    };
  }, [run, arm, quantity, layer, t]);

  const note = useCallback(() => {
    const recorded = readStepOf(run, arm);
    const { step } = recorded;
    const defined = Number.isFinite(recorded.statistic('p50', quantity, layer));
    if (
      !defined &&
      !missing &&
      Number.isFinite(recorded.statistic('p50', 'preactivation', layer))
    ) {
      return { step, value: '', text: t('ribbon.undefined') };
    }
    if (!isActivation) return { step, value: '', text: '' };
    const saturated = recorded.share('saturated', layer);
    const dead = recorded.share('dead', layer);
    if (Number.isFinite(saturated)) {
      return {
        step,
        value: saturated,
        text: t('ribbon.saturated', { share: formatShare(saturated) }),
      };
    }
    if (activation === 'relu' && Number.isFinite(dead)) {
      return { step, value: dead, text: t('ribbon.dead', { share: formatShare(dead) }) };
    }
    return { step, value: '', text: '' };
  }, [run, arm, quantity, layer, missing, activation, isActivation, t]);

  const title = t('ribbon.title', {
    layer: layer + 1,
    arm: armLetter(arm),
    quantity: t(`quantity.${quantity}Name`),
  });
  return (
    <Chart
      className="ribbon"
      title={title}
      titleHidden
      paint={paint}
      summary={summary}
      table={table}
      following={following}
    >
      <PointingArea title={title} pointed={pointed} />
      <div className="ribbon-head">
        <span className="ribbon-label">
          <span className="ribbon-arm">{`${armLetter(arm)} · `}</span>
          <span>{label}</span>
        </span>
        <Readout
          testId={`note-${armId(arm)}-${layer + 1}-${quantity}`}
          read={note}
          following={following}
          className="ribbon-note"
        />
      </div>
      {missing && (
        <p className="ribbon-missing" data-testid={`missing-${armId(arm)}-${layer + 1}`}>
          <span>{t('ribbon.noNormalized', { arm: armLetter(arm) })}</span> <span>{otherwise}</span>
        </p>
      )}
    </Chart>
  );
}

function numberOrDash(value: number, dash: string): string {
  return Number.isFinite(value) ? formatFixed(value, 3) : dash;
}
