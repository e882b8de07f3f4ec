import type { HeatMapArm } from '../../charts/heat-map-data';
import type { Experiment } from '../../experiment/experiment';
import { standIn } from '../../session/survey/coarse-to-fine';
import type { Outcome } from '../../session/survey/protocol';
import { shownValue, type Shown } from './map-colors';

/** Every arm's cells as they are coloured now: those not known yet look as their block does. */
export function mapArms(
  outcomes: ReadonlyMap<number, Outcome>,
  side: number,
  shows: Shown,
  experiment: Experiment,
  titles: readonly string[],
): readonly HeatMapArm[] {
  const maps = experiment.arms.map((arm, index) => ({
    title: titles[index] ?? '',
    values: new Float64Array(side * side).fill(NaN),
    diverged: new Uint8Array(side * side),
    present: {
      x: arm.initialScale ?? experiment.initialScale,
      y: arm.learningRate ?? experiment.learningRate,
    },
  }));
  for (let cell = 0; cell < side * side; cell++) {
    const outcome = outcomes.get(standIn(cell, side, (other) => outcomes.has(other)));
    maps.forEach(({ values, diverged }, index) => {
      const found = outcome?.arms[index];
      if (!found) return;
      values[cell] = shownValue(shows, found);
      diverged[cell] = found.diverged === null ? 0 : 1;
    });
  }
  return maps;
}
