import type { Arithmetic } from './arithmetic';

/**
 * Double precision with the platform's functions, for proofs that float32 is too coarse for
 * (finite differences). Only tests import it: its last bits differ between engines.
 */
export const FLOAT64: Arithmetic = {
  round: (x) => x,
  exp: Math.exp,
  log: Math.log,
  tanh: Math.tanh,
  sigmoid: (x) => (x < 0 ? Math.exp(x) / (1 + Math.exp(x)) : 1 / (1 + Math.exp(-x))),
  array: (length) => new Float64Array(length),
};
