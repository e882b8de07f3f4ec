import { armLetter } from '../arm-names';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { at, type Column } from '../../charts/column';
import { formatCount, formatShare, formatTick } from '../../charts/format';
import type { Scalar } from '../../engine/probes/measurement';
import type { History } from '../../session/history';
import { useRun } from '../run/run-context';
import { armsOf, readStepOf, stepColumn, valueColumn } from '../run/recorded-step';
import { brief } from '../write-values';
import { sayEach } from '../say-each';
import { type RunLine, RunLines, type ValueAxis } from './RunLines';

interface Curve {
  readonly scalar: Scalar;
  readonly label: 'chart.test' | 'chart.train' | 'chart.batch' | 'lens.runningOf' | 'lens.batchOf';
  readonly faint: boolean;
  /** Whether its name stands at its end though it is faint. */
  readonly named?: boolean;
}

export type Curves = readonly [Curve, ...Curve[]];

interface Props {
  readonly title: string;
  /** At the vertical axis, where the title does not say it. */
  readonly quantity?: string;
  /** The first one is told in the summary. */
  readonly curves: Curves;
  readonly share?: boolean;
  /** The spoken sentence of two arms in place of the usual one. */
  readonly say?: (step: string, write: (arm: number, scalar: Scalar) => string) => string;
}

/** Some numbers of both networks through time, on one axis. */
export function CurveChart({ title, quantity = '', curves, share = false, say }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const [{ scalar: told }] = curves;

  const write = useCallback(
    (value: number) =>
      share && Number.isFinite(value) ? formatShare(value) : brief(value, t('chart.none')),
    [share, t],
  );

  const lines = useCallback((): readonly RunLine[] => {
    const { history } = run.session;
    return curves.flatMap(({ scalar, label, faint, named = !faint }) =>
      armsOf(run).map((arm): RunLine => {
        const name = t(label, { arm: armLetter(arm) });
        return {
          arm,
          name,
          label: named ? name : '',
          column: valueColumn(history, arm, history.layout.scalar(scalar)),
          steps: measuredAt(history, arm, scalar),
          weight: faint ? 1 : 1.5,
          shade: faint ? (named ? 0.4 : 0.8) : 0,
        };
      }),
    );
  }, [run, curves, t]);

  const axis = useCallback(
    (): ValueAxis => ({
      yScale: 'linear',
      yDomain: share ? [0, 1] : lossDomain(run.session.history, told),
      yFormat: share ? formatShare : formatTick,
    }),
    [run, share, told],
  );

  const summary = useCallback(() => {
    const step = formatCount(run.moments.now.step);
    const read = (arm: number, scalar: Scalar) => write(readStepOf(run, arm).scalar(scalar));
    const arms = armsOf(run);
    if (say && arms.length === 2) return say(step, read);
    const values = arms.map((arm) => read(arm, told));
    return sayEach(t, step, values, (two) =>
      share ? t('chart.accuracySummary', two) : t('chart.lossSummary', two),
    );
  }, [run, told, share, say, write, t]);

  const step = useCallback((row: number) => stepOf(run.session.history, row, told), [run, told]);

  return (
    <RunLines
      className="curve"
      title={title}
      quantity={quantity}
      lines={lines}
      axis={axis}
      write={write}
      summary={summary}
      stepOf={step}
    />
  );
}

/** How far an arm's loss may rise above the lowest before it leaves the picture. */
const HIGHEST = 4;

/** One diverging arm must not flatten the others' curves; null: as high as the data. */
function lossDomain(history: History, scalar: Scalar): readonly [number, number] | null {
  const tops = [...history.arms.keys()].map((arm) => {
    const column = valueColumn(history, arm, history.layout.scalar(scalar));
    let highest = NaN;
    for (let row = 0; row < history.length; row++) {
      const value = at(column, row);
      if (Number.isFinite(value) && !(value <= highest)) highest = value;
    }
    return highest;
  });
  const [low, high] = [Math.min(...tops), Math.max(...tops)];
  return high > HIGHEST * low ? [0, HIGHEST * low] : null;
}

/** The step at which a row's value was measured, of whichever arm still has one. */
function stepOf(history: History, row: number, scalar: Scalar): number {
  const arms = [...history.arms.keys()];
  const measured = arms.map((arm) => at(measuredAt(history, arm, scalar), row));
  return measured.find(Number.isFinite) ?? history.steps[row] ?? 0;
}

/** Whole sets are not measured in every row: a value belongs to the step it was measured at. */
function measuredAt(history: History, arm: number, scalar: Scalar): Column {
  if (scalar === 'batchLoss') return stepColumn(history);
  return { data: history.arms[arm]?.evaluatedAt ?? [], offset: 0, stride: 1 };
}
