import { createReference } from './kernels/reference';
import {
  createMeasurement,
  type LayerValue,
  type Measurement,
  type Scalar,
} from './probes/measurement';
import type { ArmSpecification, Settings } from './specification';
import { ALL_LAYERS } from './trained-layers';
import { Trainer } from './trainer';

/* Arms for the tests of the trainer, and ways to read them. */

export const kernels = createReference();

export const PLAIN: Settings = {
  learningRate: 0.5,
  batchSize: 32,
  optimizer: 'sgd',
  momentum: 0.9,
  weightDecay: 0,
  trained: ALL_LAYERS,
  normalizer: 'none',
  placement: 'before',
  groups: 4,
  epsilon: 1e-5,
  alpha: 0.1,
  affine: 'learned',
  gamma: 1,
  beta: 0,
  keep: 1,
  dropoutPlace: 'after',
};
export const BATCH: Settings = { ...PLAIN, normalizer: 'batch' };

export const DEFAULT: ArmSpecification = {
  seed: 1,
  data: { name: 'circles', noise: 0, ink: 'binary', train: 1000, test: 1000 },
  model: 'dense',
  hidden: [32, 32, 32, 32],
  activation: 'sigmoid',
  means: 'summed',
  initialization: { rule: 'fan-in', scale: 1 },
  settings: PLAIN,
  changes: [],
};

/** Small and quick, with a training set that batches of 16 do not divide. */
export const SMALL: ArmSpecification = {
  ...DEFAULT,
  seed: 3,
  data: { name: 'moons', noise: 0.1, ink: 'binary', train: 90, test: 50 },
  hidden: [7, 5, 6],
  activation: 'tanh',
  settings: { ...BATCH, batchSize: 16, learningRate: 0.2 },
};

export const train = (specification: ArmSpecification, step: number) => {
  const trainer = new Trainer(specification, kernels);
  trainer.advance(step);
  return trainer;
};

export function measure(trainer: Trainer, all = false): Measurement {
  const measurement = createMeasurement(trainer.layout);
  trainer.measure(measurement, { evaluate: all, field: all, lens: all });
  return measurement;
}

export const scalar = (trainer: Trainer, name: Scalar) =>
  measure(trainer, true).values[trainer.layout.scalar(name)] ?? NaN;

export const layerValues = (trainer: Trainer, name: LayerValue) => {
  const { values } = measure(trainer);
  const layers = trainer.layout.hidden.length + 1;
  return Array.from(
    { length: layers },
    (_, l) => values[trainer.layout.layerValue(name, l)] ?? NaN,
  );
};
