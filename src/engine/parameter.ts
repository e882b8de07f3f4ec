import type { Floats } from './floats';

/** Numbers that descend along their gradient. Both arrays have the same length. */
export interface Parameter {
  readonly values: Floats;
  readonly gradient: Floats;
  /** Whether weight decay pulls it towards 0: weights alone. */
  readonly decays: boolean;
}

export function createParameter(
  kernels: { allocate(length: number): Floats },
  length: number,
  decays: boolean,
): Parameter {
  return { values: kernels.allocate(length), gradient: kernels.allocate(length), decays };
}
