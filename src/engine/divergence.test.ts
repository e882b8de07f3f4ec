import { describe, expect, it, vi } from 'vitest';
import { BATCH, kernels, layerValues, measure, PLAIN, SMALL, train } from './arms.fixture';
import { createSimd } from './kernels/simd';
import { module } from './kernels/simd-module.fixture';
import { Random } from './random';
import type { ArmSpecification } from './specification';
import { Trainer } from './trainer';

/** Rate, scale and depth that no ReLU network without normaliser survives. */
const WILD: ArmSpecification = {
  ...SMALL,
  hidden: [16, 16, 16, 16, 16, 16],
  activation: 'relu',
  initialization: { rule: 'fan-in', scale: 10 },
  settings: { ...PLAIN, learningRate: 10, batchSize: 16 },
};

describe('a run that diverges', () => {
  it('stops before the step that failed, names it, and stays as it was', () => {
    const trainer = train(WILD, 1000);
    const { divergence, step } = trainer;
    expect(divergence).not.toBeNull();
    expect(divergence!.step).toBe(step + 1);
    expect(step).toBeLessThan(1000);
    expect(divergence!.layer).toBeGreaterThanOrEqual(1);
    expect(divergence!.layer).toBeLessThanOrEqual(7);
    const frozen = trainer.fingerprint();
    trainer.advance(2000);
    expect(trainer.step).toBe(step);
    expect(trainer.divergence).toEqual(divergence);
    expect(trainer.fingerprint()).toBe(frozen);
    expect(train(WILD, step).fingerprint()).toBe(frozen);
    expect(measure(trainer, true).counts.length).toBe(trainer.layout.countsLength);
    expect(trainer.inspect(0, 0).x).toHaveLength(16);
  });

  it('fails again at the same place when it is tried again', () => {
    const trainer = train(WILD, 1000);
    const { divergence, step } = trainer;
    trainer.schedule([{ step, settings: WILD.settings }]);
    expect(trainer.divergence).toBeNull();
    trainer.advance(1000);
    expect(trainer.divergence).toEqual(divergence);
  });

  it('gives back the batch without drawing the run again, also at step 200,000 with batches of 512', () => {
    const at = 200_000;
    const settings = { ...PLAIN, batchSize: 512 };
    const arm: ArmSpecification = {
      ...SMALL,
      data: { name: 'xor', noise: 0, ink: 'binary', train: 10, test: 10 },
      hidden: [],
      settings,
      // The step before the failing one leaves weights that are no numbers.
      changes: [{ step: at - 1, settings: { ...settings, weightDecay: 1e38, learningRate: 1e38 } }],
    };
    const simd = createSimd(module, 0x400000);
    const trainer = new Trainer(arm, simd);
    trainer.advance(at);
    expect(trainer.divergence).toBeNull();
    const coming = trainer.upcoming().y.slice();
    const drawn = vi.spyOn(Random.prototype, 'bits');
    trainer.advance(at + 1);
    expect(trainer.divergence).toEqual({ step: at + 1, layer: 1, what: 'pre-activation' });
    // Those of the step itself: 512 of 10 examples begin 52 epochs at most, each of 9 draws and a few.
    expect(drawn.mock.calls.length).toBeLessThan(1000);
    drawn.mockRestore();
    expect(trainer.upcoming().y).toEqual(coming);
  });

  it('goes on as if it had never failed when the settings at that step are changed', () => {
    const trainer = train(SMALL, 20);
    const steep = { ...SMALL.settings, affine: 'hand', gamma: 1e38, beta: 3e38 } as const;
    trainer.schedule([{ step: 20, settings: steep }]);
    trainer.advance(50);
    expect(trainer.divergence).toEqual({ step: 21, layer: 1, what: 'pre-activation' });
    trainer.schedule([]);
    trainer.advance(50);
    expect(trainer.divergence).toBeNull();
    expect(trainer.fingerprint()).toBe(train(SMALL, 50).fingerprint());
  });

  it('is caught in the lowest layer whose pre-activations overflow', () => {
    const settings = { ...PLAIN, batchSize: 4 };
    const initialization = { rule: 'fixed', scale: 1e15 } as const;
    const layers = [1, 2, 3, 4, 5, 6, 7].map(
      (depth) =>
        train({ ...WILD, hidden: Array(depth).fill(8), settings, initialization }, 1).divergence,
    );
    // Weights of 1e15: layer l holds numbers near 10^(15·l), and float32 ends at 3.4e38.
    expect(layers.slice(2).map((divergence) => divergence?.layer)).toEqual([3, 3, 3, 3, 3]);
    expect(layers.at(-1)).toEqual({ step: 1, layer: 3, what: 'pre-activation' });
  });

  it('is caught although sigmoids hide it', () => {
    const initialization = { rule: 'fixed', scale: 3e38 } as const;
    const trainer = train({ ...SMALL, activation: 'sigmoid', settings: PLAIN, initialization }, 9);
    expect(trainer.divergence).toEqual({ step: 1, layer: 1, what: 'pre-activation' });
    const { values } = measure(trainer, true);
    expect(values[trainer.layout.statistic('mean', 'preactivation', 0)]).toBeNaN();
    expect(values[trainer.layout.scalar('trainLoss')]).toBeNaN();
    expect(values[trainer.layout.scalar('trainAccuracy')]).toBeNaN();
  });

  it('is caught in the loss when finite logits are too far apart', () => {
    const initialization = { rule: 'fixed', scale: 1e38 } as const;
    const network = { ...SMALL, hidden: [], settings: PLAIN, initialization };
    const found = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => train({ ...network, seed }, 1).divergence);
    expect(found).toContainEqual({ step: 1, layer: 1, what: 'loss' });
  });

  it('is caught in the gradient when the loss is still finite', () => {
    const initialization = { rule: 'fixed', scale: 1e-10 } as const;
    const settings = { ...BATCH, epsilon: 0, affine: 'hand', gamma: 1e37 } as const;
    const network = { ...SMALL, hidden: [4], activation: 'linear', initialization } as const;
    const trainer = new Trainer({ ...network, settings }, kernels);
    const before = trainer.fingerprint();
    trainer.advance(1);
    expect(trainer.divergence).toEqual({ step: 1, layer: 1, what: 'gradient' });
    expect(trainer.fingerprint()).toBe(before);
    expect(layerValues(trainer, 'gradientNorm')).toEqual([NaN, NaN]);
  });

  it('is caught in the highest layer whose gradient is not finite', () => {
    const initialization = { rule: 'fixed', scale: 1e-10 } as const;
    const settings = { ...BATCH, epsilon: 0, affine: 'hand', gamma: 1e37 } as const;
    const network = { ...SMALL, hidden: [4, 4], activation: 'tanh', initialization } as const;
    const { divergence } = train({ ...network, settings }, 1);
    expect(divergence).toEqual({ step: 1, layer: 2, what: 'gradient' });
  });

  it('is caught in a variance that overflows although the output of the normaliser is β', () => {
    const initialization = { rule: 'fixed', scale: 1e22 } as const;
    const { divergence } = train({ ...SMALL, initialization, settings: BATCH }, 1);
    expect(divergence).toEqual({ step: 1, layer: 1, what: 'pre-activation' });
  });
});
