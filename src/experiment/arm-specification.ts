import type { ArmSpecification, Settings, SettingsChange } from '../engine/specification';
import { type ArmName, EXAMPLES, type Experiment } from './experiment';
import { inForce } from './events';

/** What the engine needs to run one arm of an experiment. */
export function armSpecification(experiment: Experiment, arm: ArmName): ArmSpecification {
  const { data, noise, depth, width, activation, initialRule, seed } = experiment;
  return {
    seed,
    data: { name: data, noise, train: EXAMPLES, test: EXAMPLES },
    hidden: Array.from({ length: depth }, () => width),
    activation,
    initialization: {
      rule: initialRule,
      scale: experiment[arm].initialScale ?? experiment.initialScale,
    },
    settings: settings(experiment, arm),
    changes: changes(experiment, arm),
  };
}

/** What changes in this arm; what leaves it as it is must not touch it. */
function changes(experiment: Experiment, arm: ArmName): SettingsChange[] {
  const steps = new Set(experiment.events.map(({ step }) => step));
  const found: SettingsChange[] = [];
  let former = settings(experiment, arm);
  for (const step of steps) {
    const next = settings(inForce(experiment, step), arm);
    if (!equal(former, next)) found.push({ step, settings: next });
    former = next;
  }
  return found;
}

function equal(one: Settings, other: Settings): boolean {
  return Object.keys(one).every(
    (key) => one[key as keyof Settings] === other[key as keyof Settings],
  );
}

function settings(experiment: Experiment, name: ArmName): Settings {
  const arm = experiment[name];
  return {
    learningRate: arm.learningRate ?? experiment.learningRate,
    batchSize: experiment.batchSize,
    normalizer: arm.normalizer,
    epsilon: experiment.epsilon,
    alpha: experiment.alpha,
    affine: arm.affine,
    gamma: arm.gamma,
    beta: arm.beta,
  };
}
