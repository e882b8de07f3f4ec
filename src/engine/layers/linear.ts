import type { Floats } from '../floats';
import type { Parameter } from '../parameter';

/**
 * A layer's weighted sums U = X·W + b: `units` numbers at each of `positions` places of an
 * example (one place in a dense layer, one per pixel in a convolution), as [m·positions][units].
 */
export interface Linear {
  readonly kind: 'dense' | 'convolution';
  /** Numbers of an example that come in. */
  readonly inputs: number;
  /** Of those, how many belong to one place: what is normalised together on the input. */
  readonly inputUnits: number;
  readonly units: number;
  readonly positions: number;
  /** Weights into one unit, and weights out of one input. */
  readonly fanIn: number;
  readonly fanOut: number;
  /** [fanIn][units]. */
  readonly weights: Parameter;
  readonly bias: Parameter;

  /** Makes room for batches of `rows`. */
  reserve(rows: number): void;
  /** Returns U, which stays valid until the next pass. Without the bias: U = X·W. */
  forward(x: Floats, m: number, withBias: boolean): Floats;
  /** From G = ∂L/∂U writes ∂L/∂W, ∂L/∂b and, where it is wanted, ∂L/∂X into `dx`. */
  backward(dx: Floats | null, x: Floats, g: Floats, m: number, withBias: boolean): void;
}
