import { expect, it } from 'vitest';
import { BATCH, PLAIN } from '../arms.fixture';
import { createReference } from '../kernels/reference';
import { createMeasurement } from '../probes/measurement';
import { moments } from '../probes/moments';
import type { Settings } from '../specification';
import { Trainer } from '../trainer';
import { OPTIMIZER_NAMES } from './names';

const request = { evaluate: false, field: false, lens: false };

/** The update ratio of each layer as it is measured, and from the weights before and after the step. */
function updateRatios(settings: Settings, steps: number, changes: Partial<Settings>[] = []) {
  const specification = {
    seed: 3,
    means: 'summed',
    data: { name: 'circles', noise: 0.1, ink: 'binary', train: 100, test: 20 },
    model: 'dense',
    hidden: [6, 5],
    activation: 'tanh',
    initialization: { rule: 'fan-in', scale: 1 },
    settings,
    changes: changes.map((change) => ({ step: steps, settings: { ...settings, ...change } })),
  } as const;
  const trainer = new Trainer(specification, createReference());
  const weights = () =>
    [...trainer.parameters].filter(([name]) => name.endsWith('.weight')).map(([, w]) => [...w]);
  trainer.advance(steps - 1);
  const before = weights();
  trainer.advance(steps);
  const ratios = weights().map((after, l) => {
    const change = after.map((w, i) => w - (before[l]?.[i] ?? NaN));
    return moments(change, change.length).deviation / moments(after, after.length).deviation;
  });
  const measured = () => {
    const measurement = createMeasurement(trainer.layout);
    trainer.measure(measurement, request);
    return ratios.map((_, l) => measurement.values[trainer.layout.layerValue('updateRatio', l)]);
  };
  return { trainer, ratios, measured };
}

for (const optimizer of OPTIMIZER_NAMES) {
  for (const weightDecay of [0, 0.3]) {
    it(`measures the update itself: ${optimizer}, weight decay ${weightDecay}`, () => {
      for (const base of [PLAIN, BATCH]) {
        const settings = { ...base, optimizer, weightDecay, learningRate: 0.05, batchSize: 10 };
        for (const steps of [1, 2, 30]) {
          const { ratios, measured } = updateRatios(settings, steps);
          expect(ratios).toHaveLength(3);
          // The weights are float32: their difference has five digits at most.
          measured().forEach((ratio, l) => expect(ratio! / ratios[l]!).toBeCloseTo(1, 3));
        }
      }
    });
  }
}

it('is that of the step just done, also after a change at it, a study and a look ahead', () => {
  const settings = { ...BATCH, optimizer: 'adam', learningRate: 0.05, batchSize: 10 } as const;
  const changes = [{ optimizer: 'sgd', learningRate: 1, weightDecay: 0.5 }] as const;
  const { trainer, ratios, measured } = updateRatios(settings, 12, [...changes]);
  trainer.study();
  trainer.inspect(0, 0);
  measured().forEach((ratio, l) => expect(ratio! / ratios[l]!).toBeCloseTo(1, 3));
});
