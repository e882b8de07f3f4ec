import { createReference } from '../../engine/kernels/reference';
import type { ActivationName } from '../../engine/layers/activation-names';

const kernels = createReference();
const cell = new Float32Array(1);

/** The nonlinearity at one place, by the run's own arithmetic. */
export function activate(activation: ActivationName, z: number): number {
  cell[0] = z;
  kernels.activate(activation, cell, cell, 1);
  return cell[0] ?? NaN;
}
