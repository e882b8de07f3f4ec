import type { Network } from './network';
import type { Random } from './random';
import type { Initialization } from './specification';

/**
 * Weights from N(0, sd²), one draw per weight in the order of the layers, so that networks of the
 * same shape and seed start equal whatever is normalised. Biases stay 0.
 */
export function initialize(network: Network, rule: Initialization, random: Random): void {
  for (const { inputs, weights } of network.dense) {
    const deviation = rule.rule === 'fan-in' ? rule.scale / Math.sqrt(inputs) : rule.scale;
    const { values } = weights;
    for (let i = 0; i < values.length; i++) values[i] = deviation * random.normal();
  }
}
