import type { Curve } from '../../session/figure/curve';
import type { FigureRun } from '../../session/figure/figure-run';

/**
 * A row for every step that was recorded of either network: the step, then `cells` of each. They are
 * empty for a network that was not recorded there: it is not there yet, or has diverged.
 */
export function byStep(
  run: Pick<FigureRun, 'curves'>,
  cells: (curve: Curve, row: number) => readonly string[],
): string[][] {
  const { curves } = run;
  const rowsOf = curves.map((curve) => new Map(curve.steps.map((step, row) => [step, row])));
  const steps = new Set(curves.flatMap((curve) => curve.steps));
  return [...steps]
    .toSorted((one, other) => one - other)
    .map((step) => [
      String(step),
      ...curves.flatMap((curve, index) => {
        const row = rowsOf[index]?.get(step);
        return row === undefined ? cells(curve, curve.length).map(() => '') : cells(curve, row);
      }),
    ]);
}

/** How both charts show the steps. */
export interface StepAxis {
  readonly scale: 'linear' | 'log';
  /** The last step that is shown. */
  readonly until: number;
  /** Steps at which the experiment changes. */
  readonly events: readonly number[];
}
