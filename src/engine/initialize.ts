import type { Linear } from './layers/linear';
import type { Network } from './network';
import type { Random } from './random';
import type { Initialization } from './specification';

/**
 * Weights from N(0, sd²), one draw per weight in the order of the layers, so that networks of the
 * same shape and seed start equal whatever is normalised. Biases stay 0.
 */
export function initialize(network: Network, rule: Initialization, random: Random): void {
  for (const linear of network.linear) {
    const deviation = deviationOf(rule, linear, linear === network.output);
    const { values } = linear.weights;
    for (let i = 0; i < values.length; i++) values[i] = deviation * random.normal();
  }
}

function deviationOf(
  { rule, scale }: Initialization,
  { fanIn, fanOut }: Linear,
  output: boolean,
): number {
  switch (rule) {
    case 'fan-in':
      return scale / Math.sqrt(fanIn);
    case 'fixed':
      return scale;
    case 'xavier':
      return scale * Math.sqrt(2 / (fanIn + fanOut));
    case 'he':
      return scale * Math.sqrt(2 / fanIn);
    case 'hidden':
      return (output ? 1 : scale) / Math.sqrt(fanIn);
  }
}
