import { describe, expect, it } from 'vitest';
import { initialize } from './initialize';
import { createReference } from './kernels/reference';
import { Network } from './network';
import { stream } from './random';
import type { Initialization } from './specification';

const SHAPE = { inputs: 2, hidden: [64, 128], outputs: 2, activation: 'relu' } as const;

function deviations(rule: Initialization): number[] {
  const network = new Network(createReference(), SHAPE);
  initialize(network, rule, stream(1, 'init'));
  return network.linear.map(({ weights, bias }) => {
    expect([...bias.values].every((b) => b === 0)).toBe(true);
    return Math.hypot(...weights.values) / Math.sqrt(weights.values.length);
  });
}

describe('initialize', () => {
  it('draws weights of sd scale/√fan-in and leaves biases at 0', () => {
    const [first, second, output] = deviations({ rule: 'fan-in', scale: 3 });
    expect(first! / (3 / Math.sqrt(2))).toBeCloseTo(1, 0);
    expect(second! / (3 / 8)).toBeCloseTo(1, 1);
    expect(output! / (3 / Math.sqrt(128))).toBeCloseTo(1, 0);
  });

  it('draws weights of one sd in all layers by the fixed rule', () => {
    for (const deviation of deviations({ rule: 'fixed', scale: 0.01 })) {
      expect(deviation / 0.01).toBeGreaterThan(0.85);
      expect(deviation / 0.01).toBeLessThan(1.15);
    }
  });

  it('scales all weights but those of the output layer by the hidden rule', () => {
    const small = deviations({ rule: 'hidden', scale: 1 });
    expect(small).toEqual(deviations({ rule: 'fan-in', scale: 1 }));
    const [first, second, output] = deviations({ rule: 'hidden', scale: 8 });
    expect([first! / 8, second! / 8, output!]).toEqual(small);
  });

  it('draws the same numbers for any scale', () => {
    const weights = (scale: number) => {
      const network = new Network(createReference(), SHAPE);
      initialize(network, { rule: 'fixed', scale }, stream(1, 'init'));
      return network.linear.flatMap((dense) => [...dense.weights.values]);
    };
    expect(weights(0.5)).toEqual(weights(2).map((w) => w / 4));
  });
});
