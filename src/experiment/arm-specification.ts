import type { ArmSpecification, Settings } from '../engine/specification';
import { type ArmName, EXAMPLES, type Experiment } from './experiment';
import { inForce } from './events';

/** What the engine needs to run one arm of an experiment. */
export function armSpecification(experiment: Experiment, arm: ArmName): ArmSpecification {
  const { data, noise, depth, width, activation, initialRule, seed } = experiment;
  const steps = new Set(experiment.events.map(({ step }) => step));
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
    changes: [...steps].map((step) => ({
      step,
      settings: settings(inForce(experiment, step), arm),
    })),
  };
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
