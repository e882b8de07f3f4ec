import { createReference } from '../../engine/kernels/reference';
import { createMeasurement } from '../../engine/probes/measurement';
import { Trainer } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import type { ArmId } from '../../experiment/experiment';
import { readLink } from '../../experiment/link';

export interface NetworkLook {
  readonly step: number;
  /** Of the first layer. */
  readonly bias: number;
  readonly weights: number;
  readonly accuracy: number;
}

/** One arm of a link's experiment at these steps. */
export function trainNetwork(link: string, arm: ArmId, steps: readonly number[]): NetworkLook[] {
  const specification = armSpecification(readLink(link).experiment, arm);
  const trainer = new Trainer(specification, createReference());
  const { layout } = trainer;
  return steps.map((step) => {
    trainer.advance(step);
    const measurement = createMeasurement(layout);
    trainer.measure(measurement, { evaluate: true, field: false, lens: false });
    const value = (index: number) => measurement.values[index] ?? NaN;
    return {
      step,
      bias: value(layout.layerValue('biasNorm', 0)),
      weights: value(layout.layerValue('weightNorm', 0)),
      accuracy: value(layout.scalar('testAccuracy')),
    };
  });
}
