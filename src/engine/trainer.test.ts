import { describe, expect, it } from 'vitest';
import {
  BATCH,
  DEFAULT,
  kernels,
  layerValues,
  measure,
  PLAIN,
  scalar,
  SMALL,
  train,
} from './arms.fixture';
import { makeDataSet } from './data/make-data-set';
import type { Settings, SettingsChange } from './specification';
import { Trainer } from './trainer';

describe('the default experiment', () => {
  it('leaves the plain arm at chance after 1000 steps, its gradients vanishing downwards', () => {
    const trainer = train(DEFAULT, 120);
    const norms = layerValues(trainer, 'gradientNorm');
    [1.4e-4, 1.5e-3, 5e-3, 2e-2, 9e-2].forEach((expected, l) => {
      expect(norms[l]! / expected, `layer ${l + 1}`).toBeGreaterThan(1 / 6);
      expect(norms[l]! / expected, `layer ${l + 1}`).toBeLessThan(6);
    });
    trainer.advance(1000);
    expect(scalar(trainer, 'testAccuracy')).toBeGreaterThan(0.45);
    expect(scalar(trainer, 'testAccuracy')).toBeLessThan(0.55);
  });

  it('lets the batch-normalised arm learn, with gradients alike in all layers', () => {
    const trainer = train({ ...DEFAULT, settings: BATCH }, 120);
    for (const norm of layerValues(trainer, 'gradientNorm')) {
      expect(norm).toBeGreaterThan(0.05);
      expect(norm).toBeLessThan(1.5);
    }
    trainer.advance(1000);
    expect(scalar(trainer, 'testAccuracy')).toBeGreaterThan(0.8);
    expect(scalar(trainer, 'trainAccuracy')).toBeGreaterThan(0.8);
  });
});

describe('the same specification', () => {
  it('gives both arms the same weights', () => {
    const plain = new Trainer({ ...SMALL, settings: PLAIN }, kernels);
    const normalized = new Trainer(SMALL, kernels);
    expect(layerValues(plain, 'weightNorm')).toEqual(layerValues(normalized, 'weightNorm'));
  });

  it('gives the same bits in one go, step by step, and with looks in between', () => {
    const once = train(SMALL, 100).fingerprint();
    const single = new Trainer(SMALL, kernels);
    for (let step = 1; step <= 100; step++) single.advance(step);
    const watched = new Trainer(SMALL, kernels);
    for (let step = 0; step < 100; step += 9) {
      watched.advance(step);
      measure(watched, true);
      watched.inspect(1, 2);
      watched.fingerprint();
    }
    watched.advance(100);
    expect(single.fingerprint()).toBe(once);
    expect(watched.fingerprint()).toBe(once);
    expect(train(SMALL, 99).fingerprint()).not.toBe(once);
    expect(train({ ...SMALL, seed: 4 }, 100).fingerprint()).not.toBe(once);
  });

  it('gives the same bits where it is only tested, and tests as a measurement does', () => {
    const watched = train(SMALL, 100);
    const tested = new Trainer(SMALL, kernels, makeDataSet(SMALL.data, SMALL.seed), false);
    tested.advance(100);
    expect(tested.fingerprint()).toBe(watched.fingerprint());
    const { loss, accuracy } = tested.test();
    expect(Math.fround(loss)).toBe(scalar(watched, 'testLoss'));
    expect(Math.fround(accuracy)).toBe(scalar(watched, 'testAccuracy'));
  });

  it('gives the same measurement at the same step, whenever the last one was', () => {
    const first = measure(train(SMALL, 40), true);
    const again = train(SMALL, 40);
    measure(again, true);
    expect(measure(again, true)).toEqual(first);
  });
});

describe('Trainer.schedule', () => {
  const changes: readonly SettingsChange[] = [
    { step: 10, settings: { ...SMALL.settings, learningRate: 0.05 } },
    { step: 20, settings: { ...SMALL.settings, normalizer: 'none' } },
    { step: 30, settings: { ...SMALL.settings, batchSize: 5, affine: 'identity' } },
    { step: 35, settings: { ...SMALL.settings, batchSize: 300 } },
    { step: 40, settings: { ...SMALL.settings, affine: 'hand', gamma: 2, beta: -1 } },
    { step: 50, settings: SMALL.settings },
  ];

  it('gives the same run before the start and live', () => {
    const before = train({ ...SMALL, changes }, 60);
    const live = new Trainer(SMALL, kernels);
    changes.forEach(({ step }, i) => {
      live.advance(step);
      live.schedule(changes.slice(i, i + 1));
      measure(live);
      live.inspect(0, 0);
    });
    live.advance(60);
    expect(live.fingerprint()).toBe(before.fingerprint());
    expect(train(SMALL, 60).fingerprint()).not.toBe(before.fingerprint());
  });

  it('makes a change before the next step, and shows it at once', () => {
    const trainer = new Trainer({ ...SMALL, changes }, kernels);
    trainer.advance(9);
    expect(trainer.settings.learningRate).toBe(0.2);
    trainer.advance(10);
    expect(trainer.settings.learningRate).toBe(0.05);
    expect(scalar(trainer, 'learningRate')).toBeCloseTo(0.05, 6);
  });

  it('makes a change at step 0 part of the start', () => {
    const live = new Trainer({ ...SMALL, settings: PLAIN }, kernels);
    measure(live);
    live.schedule([{ step: 0, settings: SMALL.settings }]);
    live.advance(5);
    const before = train(SMALL, 5);
    expect(live.fingerprint()).toBe(before.fingerprint());
    expect(measure(live)).toEqual(measure(before));
  });

  it('replaces what was scheduled for the present step, as if it had never been', () => {
    const trainer = train(SMALL, 25);
    const untouched = trainer.fingerprint();
    trainer.schedule([{ step: 25, settings: { ...SMALL.settings, affine: 'fixed' } }]);
    expect(trainer.fingerprint()).not.toBe(untouched);
    trainer.schedule([{ step: 25, settings: PLAIN }]);
    trainer.schedule([]);
    expect(trainer.fingerprint()).toBe(untouched);
    expect(trainer.settings).toEqual(SMALL.settings);
    trainer.advance(50);
    expect(trainer.fingerprint()).toBe(train(SMALL, 50).fingerprint());
  });

  it('leaves the gradients of the step done as they are named and were', () => {
    const changes = [{ step: 5, settings: BATCH }];
    const changed = train({ ...SMALL, settings: PLAIN, changes }, 5);
    const unchanged = train({ ...SMALL, settings: PLAIN }, 5);
    expect([...changed.parameters.keys()]).toContain('layers.0.gamma');
    expect(changed.gradients).toEqual(unchanged.gradients);
    changed.advance(6);
    expect([...changed.gradients.keys()]).toContain('layers.0.gamma');
    expect([...changed.gradients.keys()]).not.toContain('layers.0.bias');
  });

  it('refuses a change in the past', () => {
    const trainer = train(SMALL, 25);
    expect(() => trainer.schedule([{ step: 24, settings: PLAIN }])).toThrow(RangeError);
  });
});

describe('batch normalization switched in mid-run', () => {
  it('on lets the stuck plain arm learn', () => {
    const trainer = train({ ...DEFAULT, changes: [{ step: 300, settings: BATCH }] }, 300);
    expect(scalar(trainer, 'testAccuracy')).toBeLessThan(0.6);
    trainer.advance(1300);
    expect(scalar(trainer, 'testAccuracy')).toBeGreaterThan(0.8);
  });

  it('on starts at γ = 1, β = 0 and fresh running statistics, each time', () => {
    const once = new Trainer({ ...SMALL, settings: PLAIN }, kernels);
    once.schedule([{ step: 0, settings: SMALL.settings }]);
    const { layout } = once;
    const trainer = train(SMALL, 30);
    const learnt = measure(trainer).values;
    expect(learnt[layout.gamma(0)]).not.toBe(1);
    trainer.schedule([
      { step: 30, settings: PLAIN },
      { step: 30, settings: SMALL.settings },
    ]);
    const { values } = measure(trainer);
    layout.hidden.forEach((width, l) => {
      for (let unit = 0; unit < width; unit++) {
        expect(values[layout.gamma(l) + unit]).toBe(1);
        expect(values[layout.beta(l) + unit]).toBe(0);
      }
    });
    expect(scalar(trainer, 'testLoss')).not.toBe(scalar(train(SMALL, 30), 'testLoss'));
  });

  it('off keeps the weights', () => {
    const trainer = train(SMALL, 30);
    const before = layerValues(trainer, 'weightNorm');
    trainer.schedule([{ step: 30, settings: PLAIN }]);
    expect(layerValues(trainer, 'weightNorm')).toEqual(before);
    trainer.advance(40);
    expect(layerValues(trainer, 'weightNorm')).not.toEqual(before);
    expect(trainer.divergence).toBeNull();
  });

  it('parks the bias: a plain arm that was normalised for no step goes on unchanged', () => {
    const settings = { ...PLAIN, learningRate: 0.3, batchSize: 16 };
    const plain = train({ ...SMALL, settings }, 30);
    const bias = plain.fingerprint();
    plain.schedule([{ step: 30, settings: SMALL.settings }]);
    expect(plain.fingerprint()).not.toBe(bias);
    plain.schedule([
      { step: 30, settings: SMALL.settings },
      { step: 30, settings },
    ]);
    expect(plain.fingerprint()).toBe(bias);
  });
});

describe('small batches', () => {
  it('of one give β at every unit and never NaN', () => {
    for (const epsilon of [0, 1e-5]) {
      const settings = { ...SMALL.settings, batchSize: 1, epsilon };
      const trainer = train({ ...SMALL, settings }, 50);
      expect(trainer.divergence).toBeNull();
      expect(trainer.step).toBe(50);
      for (const name of ['batchLoss', 'trainLoss', 'testAccuracy'] as const) {
        expect(scalar(trainer, name), name).not.toBeNaN();
      }
      const { x, mean, variance } = trainer.inspect(2, 0);
      expect([x[0], variance]).toEqual([mean, 0]);
    }
  });

  it('of two train', () => {
    const trainer = train({ ...SMALL, settings: { ...SMALL.settings, batchSize: 2 } }, 200);
    expect(trainer.divergence).toBeNull();
    expect(scalar(trainer, 'trainLoss')).not.toBeNaN();
  });
});

describe('no hidden layers', () => {
  it('is softmax regression', () => {
    const trainer = train({ ...SMALL, hidden: [] }, 400);
    expect(scalar(trainer, 'testAccuracy')).toBeGreaterThan(0.75);
    expect(trainer.layout.countsLength).toBe(0);
    expect(() => trainer.inspect(0, 0)).toThrow(RangeError);
  });
});

describe('Trainer.inspect', () => {
  it('shows the batch of the next step with its own statistics', () => {
    const trainer = train(SMALL, 12);
    const { x, mean, variance, gamma, beta } = trainer.inspect(0, 3);
    const average = x.reduce((sum, value) => sum + value, 0) / x.length;
    const spread = x.reduce((sum, value) => sum + (value - average) ** 2, 0) / x.length;
    expect(x).toHaveLength(16);
    expect(mean).toBeCloseTo(average, 5);
    expect(variance / spread).toBeCloseTo(1, 5);
    const { values } = measure(trainer);
    expect(gamma).toBe(values[trainer.layout.gamma(0) + 3]);
    expect(beta).toBe(values[trainer.layout.beta(0) + 3]);
    expect(trainer.inspect(0, 3)).toEqual(trainer.inspect(0, 3));
    trainer.advance(13);
    expect(trainer.inspect(0, 3).x).not.toEqual(x);
  });

  it('counts every place of a convolution in μ and σ², and hands out numbers from all over it', () => {
    const trainer = train(
      {
        ...SMALL,
        data: { name: 'digits14', noise: 0, ink: 'grey', train: 40, test: 20 },
        model: 'convolution',
        hidden: [4, 4],
        settings: { ...BATCH, batchSize: 32, learningRate: 0.05 },
      },
      3,
    );
    const places = 32 * 14 * 14;
    const { count, x, mean, variance } = trainer.inspect(0, 1);
    expect(count).toBe(places);
    expect(x.length).toBeGreaterThan(400);
    expect(x.length).toBeLessThanOrEqual(512);
    // What batch normalization keeps of this very batch in the step that follows: r ← r + (s − r)/10.
    const running = () => {
      const { parameters } = trainer;
      const read = (name: string) => parameters.get(`layers.0.${name}`)![1]!;
      return { mean: read('runningMean'), variance: read('runningVar') };
    };
    const before = running();
    trainer.advance(4);
    const after = running();
    expect((after.mean - 0.9 * before.mean) / 0.1).toBeCloseTo(mean, 4);
    const unbiased = (after.variance - 0.9 * before.variance) / 0.1;
    expect((unbiased * (places - 1)) / places / variance).toBeCloseTo(1, 3);
    const average = x.reduce((sum, value) => sum + value, 0) / x.length;
    expect(Math.abs(average - mean)).toBeLessThan(0.2 * Math.sqrt(variance));
  });

  it('shows the γ and β that the identity mode is about to assign', () => {
    const settings = { ...SMALL.settings, affine: 'identity' } as const;
    const trainer = train({ ...SMALL, settings }, 12);
    const { mean, variance, gamma, beta } = trainer.inspect(1, 4);
    expect(gamma).toBe(Math.fround(Math.sqrt(variance + 1e-5)));
    expect(beta).toBe(mean);
    trainer.advance(13);
    const { values } = measure(trainer);
    expect(values[trainer.layout.gamma(1) + 4]).toBe(gamma);
    expect(values[trainer.layout.beta(1) + 4]).toBe(beta);
  });

  it('shows a plain unit with γ = 1 and β = 0', () => {
    const trainer = train({ ...SMALL, settings: PLAIN }, 12);
    const { x, gamma, beta, variance } = trainer.inspect(0, 0);
    expect([x.length, gamma, beta]).toEqual([32, 1, 0]);
    expect(variance).toBeGreaterThan(0);
  });

  it('refuses a unit that is not there', () => {
    const trainer = new Trainer(SMALL, kernels);
    for (const [layer, unit] of [
      [0, 7],
      [3, 0],
      [0, -1],
      [0, 0.5],
    ] as const) {
      expect(() => trainer.inspect(layer, unit)).toThrow(RangeError);
    }
  });
});

describe('what came after batch normalization', () => {
  const changed = (settings: Partial<Settings>): Settings => ({ ...SMALL.settings, ...settings });
  const LATER: readonly SettingsChange[] = [
    { step: 5, settings: changed({ normalizer: 'layer', optimizer: 'momentum' }) },
    { step: 9, settings: changed({ normalizer: 'noisy', placement: 'after', keep: 0.7 }) },
    { step: 14, settings: changed({ normalizer: 'whitening', placement: 'input', epsilon: 0.1 }) },
    {
      step: 20,
      settings: changed({
        normalizer: 'detached',
        optimizer: 'adam',
        keep: 0.5,
        dropoutPlace: 'before',
        weightDecay: 0.01,
      }),
    },
  ];

  it('gives the same bits from the link and live, looked at or not', () => {
    const linked = train({ ...SMALL, changes: LATER }, 30).fingerprint();
    const live = new Trainer(SMALL, kernels);
    for (const change of LATER) {
      live.advance(change.step);
      measure(live, true);
      live.inspect(0, 1);
      live.schedule([change]);
      measure(live, true);
    }
    live.advance(30);
    expect(live.fingerprint()).toBe(linked);
    expect(train(SMALL, 30).fingerprint()).not.toBe(linked);
  });

  it('keeps the optimiser’s state where a change of it is taken back at its step', () => {
    const momentum = { ...SMALL, settings: changed({ optimizer: 'momentum' }) };
    const trainer = train(momentum, 8);
    trainer.schedule([{ step: 8, settings: changed({ optimizer: 'adam' }) }]);
    trainer.schedule([]);
    trainer.advance(16);
    expect(trainer.fingerprint()).toBe(train(momentum, 16).fingerprint());
  });

  it('starts γ’s velocity afresh where a normaliser comes back', () => {
    const momentum = changed({ optimizer: 'momentum' });
    const away = train({ ...SMALL, settings: momentum }, 10);
    away.schedule([{ step: 10, settings: { ...momentum, normalizer: 'none' } }]);
    away.advance(12);
    expect(away.parameters.has('layers.0.gamma.velocity')).toBe(false);
    away.schedule([{ step: 12, settings: momentum }]);
    away.advance(13);
    const velocity = away.parameters.get('layers.0.gamma.velocity');
    expect(velocity).toEqual(away.gradients.get('layers.0.gamma'));
  });

  it('draws a unit’s noise from the seed of the run, in looks and for inference too', () => {
    const settings = { ...BATCH, normalizer: 'noisy' } as const;
    const noisy = train({ ...DEFAULT, settings }, 300);
    expect(scalar(noisy, 'testAccuracy')).toBeGreaterThan(0.8);
  });

  it('lets b grow in a straight line under the wrong fix, as the loss stays', () => {
    const settings = changed({ normalizer: 'detached', affine: 'fixed', learningRate: 0.01 });
    const bias = (steps: number) =>
      Math.hypot(...(train({ ...SMALL, settings }, steps).parameters.get('layers.2.bias') ?? []));
    expect(bias(40)).toBeGreaterThan(1.5 * bias(20));
    const right = train({ ...SMALL, settings: changed({ affine: 'fixed' }) }, 40);
    expect(Math.hypot(...(right.parameters.get('layers.2.bias') ?? [NaN]))).toBe(0);
  });
});
