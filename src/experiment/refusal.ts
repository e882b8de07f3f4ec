import { isPointSet, SIDES } from '../engine/data/names';
import { NORMALIZERS } from '../engine/normalizers/list';
import { hiddenWidths, modelOf } from './arm-specification';
import { inForce } from './events';
import { type Arm, DEFAULT_EXPERIMENT, type Experiment, type ExperimentEvent } from './experiment';

/** A normaliser that takes no more than `limit` units together, and would be given `units`. */
export interface Refusal {
  readonly arm: number;
  readonly units: number;
  readonly limit: number;
}

/**
 * What the engine cannot do of an experiment, at its start or after any of its changes; null where
 * it can do all. `inputs` of an example are known of data that is made, and of files once they are
 * read: until then they are taken to be few.
 */
export function refusalOf(experiment: Experiment, inputs = inputsOf(experiment)): Refusal | null {
  const states = [experiment, ...experiment.events.map(({ step }) => inForce(experiment, step))];
  for (const state of states) {
    for (const [arm, { normalizer, placement }] of state.arms.entries()) {
      const { mostUnits: limit } = NORMALIZERS[normalizer];
      const units = mostNormalized(state, placement, inputs ?? 0);
      if (units > limit) return { arm, units, limit };
    }
  }
  return null;
}

/**
 * The experiment without what the engine cannot do, and what was left out: a normaliser, which an
 * arm then has as it has it by default, or changes that would bring it.
 */
export function withoutRefused(experiment: Experiment): {
  readonly experiment: Experiment;
  readonly arms: readonly number[];
  readonly events: readonly ExperimentEvent[];
} {
  if (refusalOf(experiment) === null) return { experiment, arms: [], events: [] };
  const alone = (arm: Arm) => ({ ...experiment, arms: [arm], events: [] });
  const refused = experiment.arms.map((arm) => refusalOf(alone(arm)) !== null);
  const usual = (arm: number) => DEFAULT_EXPERIMENT.arms[arm]?.normalizer ?? 'none';
  const start: Experiment = {
    ...experiment,
    arms: experiment.arms.map((arm, i) => (refused[i] ? { ...arm, normalizer: usual(i) } : arm)),
    events: [],
  };
  const kept: ExperimentEvent[] = [];
  const events: ExperimentEvent[] = [];
  for (const event of experiment.events) {
    const possible = refusalOf({ ...start, events: [...kept, event] }) === null;
    (possible ? kept : events).push(event);
  }
  const arms = refused.flatMap((is, i) => (is ? [i] : []));
  return { experiment: { ...start, events: kept }, arms, events };
}

function inputsOf({ data }: Experiment): number | null {
  if (data === 'own') return null;
  return isPointSet(data) ? 2 : SIDES[data] * SIDES[data];
}

/** Units of the layer whose normaliser has most of them. */
function mostNormalized(
  experiment: Experiment,
  placement: Arm['placement'],
  inputs: number,
): number {
  const widths = hiddenWidths(experiment);
  if (widths.length === 0) return 0;
  const first = modelOf(experiment) === 'dense' ? inputs : 1;
  return Math.max(...widths, placement === 'input' ? first : 0);
}
