import type { HeatMapArm } from '../../charts/heat-map-data';
import { ARM_NAMES, type ArmName, type Experiment, armOf } from '../../experiment/experiment';
import { standIn } from '../../session/survey/coarse-to-fine';
import type { Outcome } from '../../session/survey/protocol';
import { shownValue, type Shown } from './map-colors';

/** Both arms' cells as they are coloured now: those not known yet look as their block does. */
export function mapArms(
  outcomes: ReadonlyMap<number, Outcome>,
  side: number,
  shows: Shown,
  experiment: Experiment,
  titles: Readonly<Record<ArmName, string>>,
): Readonly<Record<ArmName, HeatMapArm>> {
  const arm = (name: ArmName) => ({
    title: titles[name],
    values: new Float64Array(side * side).fill(NaN),
    diverged: new Uint8Array(side * side),
    present: {
      x: armOf(experiment, name).initialScale ?? experiment.initialScale,
      y: armOf(experiment, name).learningRate ?? experiment.learningRate,
    },
  });
  const arms = { a: arm('a'), b: arm('b') };
  for (let cell = 0; cell < side * side; cell++) {
    const outcome = outcomes.get(standIn(cell, side, (other) => outcomes.has(other)));
    ARM_NAMES.forEach((name, i) => {
      const found = outcome?.arms[i];
      if (!found) return;
      arms[name].values[cell] = shownValue(shows, found);
      arms[name].diverged[cell] = found.diverged === null ? 0 : 1;
    });
  }
  return arms;
}
