import { expect, it } from 'vitest';
import { createSimd } from '../../engine/kernels/simd';
import { module } from '../../engine/kernels/simd-module.fixture';
import { memoryNeed } from '../../engine/memory-need';
import { createMeasurement } from '../../engine/probes/measurement';
import { Trainer } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import { readLink } from '../../experiment/link';
import { DEADLINE, LEARNED, stackLink, USUAL } from './stack';
import { DEPTH, THROUGH } from './stack-readings';

/* What the sentences of the text say of its plays as they stand at first. */

function networkOf(link: string) {
  const specification = armSpecification(readLink(link).experiment, 0);
  const trainer = new Trainer(specification, createSimd(module, memoryNeed(specification)));
  const { layout } = trainer;
  const measurement = createMeasurement(layout);
  const look = (step: number) => {
    trainer.advance(step);
    trainer.measure(measurement, { evaluate: true, field: false, lens: false });
    return (index: number) => measurement.values[index] ?? NaN;
  };
  return { layout, look };
}

/** Right after the first step: the share saturated, layer by layer, and the ratio of the gradients. */
function firstStep(deviation: number) {
  const { layout, look } = networkOf(stackLink(deviation));
  const value = look(1);
  return {
    saturated: Array.from({ length: DEPTH }, (_, layer) => value(layout.share('saturated', layer))),
    ratio:
      value(layout.layerValue('gradientNorm', DEPTH)) / value(layout.layerValue('gradientNorm', 0)),
  };
}

it('says that larger weights saturate the last layers first', () => {
  for (const deviation of [1, 2, 4]) {
    const { saturated } = firstStep(deviation);
    expect(saturated).toEqual(saturated.toSorted((one, other) => one - other));
  }
});

it('says that larger weights make up for the slopes, and leave fewer values on one', () => {
  const [usual, larger, largest] = [USUAL, 1, 4].map(firstStep);
  expect(usual?.ratio).toBeGreaterThan(100 * THROUGH);
  expect(larger?.ratio).toBeLessThan(THROUGH);
  expect(largest?.ratio).toBeLessThan(larger?.ratio ?? NaN);
  expect(largest?.saturated.at(-1)).toBeGreaterThan(larger?.saturated.at(-1) ?? NaN);
});

it('says that the range of weights with which a network learns gets narrower with depth', () => {
  const learns = (depth: number) =>
    [0.5, 1, 2, 6].map((deviation) => {
      const { layout, look } = networkOf(
        stackLink(deviation).replace(`depth=${DEPTH}`, `depth=${depth}`),
      );
      for (let step = 50; step <= DEADLINE; step += 50) {
        if (look(step)(layout.scalar('testAccuracy')) >= LEARNED) return true;
      }
      return false;
    });
  expect(learns(2)).toEqual([true, true, true, true]);
  expect(learns(DEPTH)).toEqual([false, true, true, true]);
  expect(learns(8)).toEqual([false, true, true, false]);
});

it('says that the network goes on guessing long after the thousandth step', () => {
  const { layout, look } = networkOf(stackLink(USUAL));
  for (const step of [2000, 5000, 10_000]) {
    expect(look(step)(layout.scalar('testAccuracy'))).toBe(0.5);
  }
});
