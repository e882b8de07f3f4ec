import type { NormalizerKind } from './kind';
import type { Normalizer } from './normalizer';

/** No normaliser: y = x, ∂L/∂x = ∂L/∂y, without a copy. */
export function createNone(): Normalizer {
  return {
    keepsBias: true,
    affine: null,
    learned: [],
    state: {},
    reserve() {},
    reset() {},
    configure() {},
    forward: (x) => x,
    normalized: () => null,
    applied: () => null,
    finite: () => true,
    backward() {},
    settle() {},
    running: null,
    infer: (x) => x,
  };
}

export const NONE: NormalizerKind = {
  statistics: null,
  setsIdentity: false,
  isBatchTransform: false,
  mostUnits: Infinity,
  settings: [],
};
