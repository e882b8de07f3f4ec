import { createSimd } from '../../engine/kernels/simd';
import { module } from '../../engine/kernels/simd-module.fixture';
import { memoryNeed } from '../../engine/memory-need';
import { createMeasurement } from '../../engine/probes/measurement';
import { Trainer } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import { ARM_NAMES } from '../../experiment/experiment';
import { readLink } from '../../experiment/link';
import type { Frame } from '../../session/frame';
import { History } from '../../session/history';

/** For tests: what a page has recorded of a link's experiment that it looked at in these steps. */
export function recordOf(link: string, steps: readonly number[]): History {
  const { experiment } = readLink(link);
  const trainers = ARM_NAMES.map((arm) => {
    const specification = armSpecification(experiment, arm);
    return new Trainer(specification, createSimd(module, memoryNeed(specification)));
  });
  const [{ layout }] = trainers as [Trainer, ...Trainer[]];
  const history = new History(layout, trainers.length);
  for (const step of steps)
    history.append(
      step,
      trainers.map((trainer) => frameOf(trainer, step)),
    );
  return history;
}

function frameOf(trainer: Trainer, step: number): Frame {
  trainer.advance(step);
  const measurement = createMeasurement(trainer.layout);
  trainer.measure(measurement, { evaluate: true, field: false, lens: false });
  return {
    step,
    measurement,
    look: { evaluate: true, field: false, inspect: null, study: false, lens: false },
    inspection: null,
    study: null,
    fingerprint: '',
    engine: 'simd',
    divergence: null,
    stepMs: 0,
    lookMs: 0,
  };
}
