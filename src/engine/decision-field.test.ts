import { describe, expect, it } from 'vitest';
import { EXTENT } from './data/data-set';
import { DecisionField } from './decision-field';
import { createReference } from './kernels/reference';
import { Network } from './network';
import { FIELD_SIDE } from './probes/measurement';

const kernels = createReference();

describe('DecisionField', () => {
  it('samples P(class 1) at the middle of each cell, from the lower left row by row', () => {
    const shape = { inputs: 2, hidden: [], outputs: 2, activation: 'linear' } as const;
    const network = new Network(kernels, shape);
    network.reserve(256);
    network.output.weights.values.set([1, 3, 0, -4]);
    network.output.bias.values.set([0.5, 0]);
    const field = new Uint8Array(FIELD_SIDE * FIELD_SIDE);
    const chunk = { x: new Float32Array(512), y: new Uint8Array(256).fill(1) };
    let calls = 0;
    new DecisionField(network, kernels).sample(field, chunk, () => calls++);
    const cell = (2 * EXTENT) / FIELD_SIDE;
    for (let row = 0; row < FIELD_SIDE; row++) {
      for (let column = 0; column < FIELD_SIDE; column++) {
        const x = -EXTENT + (column + 0.5) * cell;
        const y = -EXTENT + (row + 0.5) * cell;
        const probability = 1 / (1 + Math.exp(-(2 * x - 4 * y - 0.5)));
        const got = field[row * FIELD_SIDE + column]!;
        expect(Math.abs(got - 255 * probability)).toBeLessThan(0.501);
      }
    }
    expect(calls).toBe(Math.ceil(FIELD_SIDE ** 2 / 256));
  });
});
