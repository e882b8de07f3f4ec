import type { ArmSpecification, DataSpecification, Settings } from '../../engine/specification';

/** The network, data and descent of the 2015 paper's first experiment, on the program's digits. */
export const PAPER: ArmSpecification & { readonly data: DataSpecification } = {
  seed: 1,
  data: { name: 'digits', noise: 0, ink: 'binary', train: 8000, test: 2000 },
  model: 'dense',
  hidden: [100, 100, 100],
  activation: 'sigmoid',
  initialization: { rule: 'fixed', scale: 0.01 },
  settings: {
    learningRate: 0.5,
    batchSize: 60,
    optimizer: 'sgd',
    momentum: 0.9,
    weightDecay: 0,
    normalizer: 'none',
    placement: 'before',
    epsilon: 1e-5,
    alpha: 0.1,
    affine: 'learned',
    gamma: 1,
    beta: 0,
    keep: 1,
    dropoutPlace: 'after',
  },
  changes: [],
};

/** The same arm with some of its settings changed. */
export function withSettings(of: ArmSpecification, settings: Partial<Settings>): ArmSpecification {
  return { ...of, settings: { ...of.settings, ...settings } };
}

/** The same arm with batch normalization. */
export function normalized(of: ArmSpecification): ArmSpecification {
  return withSettings(of, { normalizer: 'batch' });
}
