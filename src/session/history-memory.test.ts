import { expect, test } from 'vitest';
import { createSimd } from '../engine/kernels/simd';
import { module } from '../engine/kernels/simd-module.fixture';
import { memoryNeed } from '../engine/memory-need';
import { createMeasurement } from '../engine/probes/measurement';
import { Trainer } from '../engine/trainer';
import { armSpecification } from '../experiment/arm-specification';
import { DEFAULT_EXPERIMENT } from '../experiment/experiment';
import type { Frame } from './frame';
import { CAPACITY, History } from './history';

/** Steps from one look to the next, and looks from one evaluation to the next. */
const STRIDE = 3;
const EVALUATED = 6;

test('the history of the default run takes less than 3 MB when it is full, however long it goes on', () => {
  const trainers = DEFAULT_EXPERIMENT.arms.map((_, arm) => {
    const specification = armSpecification(DEFAULT_EXPERIMENT, arm);
    return new Trainer(specification, createSimd(module, memoryNeed(specification, null)));
  });
  const [{ layout }] = trainers as [Trainer];
  const history = new History(layout, trainers.length);
  const frame = (trainer: Trainer, look: number): Frame => {
    trainer.advance(STRIDE * look);
    const measurement = createMeasurement(layout);
    const evaluate = look % EVALUATED === 0;
    // What whole sets give are some numbers of a row in any case: to measure them would take long.
    trainer.measure(measurement, { evaluate: false, field: evaluate, lens: false });
    return {
      step: trainer.step,
      measurement,
      look: { evaluate, field: evaluate, lens: false, inspect: null, study: false },
      inspection: null,
      study: null,
      fingerprint: trainer.fingerprint(),
      engine: '',
      divergence: null,
      stepMs: 1,
      lookMs: 1,
    };
  };
  expect(history.bytes).toBeLessThan(1000);
  let frames: Frame[] = [];
  for (let look = 0; look < CAPACITY; look++) {
    frames = trainers.map((trainer) => frame(trainer, look));
    history.append(STRIDE * look, frames);
  }
  expect(history.length).toBe(CAPACITY);
  const full = history.bytes;
  expect(full).toBeLessThan(3_000_000);
  for (let look = CAPACITY; look < 5000; look++) history.append(STRIDE * look ** 2, frames);
  expect(history.bytes).toBeLessThanOrEqual(full);
});
