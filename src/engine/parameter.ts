import type { Floats } from './floats';

/** Numbers that descend along their gradient. Both arrays have the same length. */
export interface Parameter {
  readonly values: Floats;
  readonly gradient: Floats;
}
