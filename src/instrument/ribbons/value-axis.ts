import { ACTIVATION_LIMIT, BIN_LIMIT, type Quantity } from '../../engine/probes/measurement';
import type { ActivationName } from '../../engine/layers/activation-names';
import { SATURATION_LIMITS } from '../../engine/probes/saturation';
import type { RunView } from '../run/run-view';

export type Interval = readonly [number, number];

/** The pinned axis of a quantity, and where on it the nonlinearity is flat. */
export interface ValueAxis {
  readonly domain: Interval;
  /** Half-width of the range that the histograms cover. */
  readonly binLimit: number;
  readonly zones: readonly Interval[];
}

/** Activations are bounded for some nonlinearities: then their axis is that range. */
const BOUNDED: Readonly<Partial<Record<ActivationName, Interval>>> = {
  sigmoid: [0, 1],
  tanh: [-1, 1],
};

/** The outermost parts of the activation's range in which it counts as saturated. */
const FLAT: Readonly<Partial<Record<ActivationName, readonly Interval[]>>> = {
  sigmoid: [
    [-Infinity, 0.05],
    [0.95, Infinity],
  ],
  tanh: [
    [-Infinity, -0.97],
    [0.97, Infinity],
  ],
};

export function valueAxis(
  quantity: Quantity,
  activation: ActivationName,
  axis: RunView['axis'],
): ValueAxis {
  const half = Number(axis);
  const bounded = BOUNDED[activation];
  if (quantity === 'activation' && bounded !== undefined) {
    return { domain: bounded, binLimit: ACTIVATION_LIMIT, zones: FLAT[activation] ?? [] };
  }
  return {
    domain: [-half, half],
    binLimit: BIN_LIMIT,
    zones: quantity === 'preactivation' ? flatInputs(activation) : [],
  };
}

/** Where f′(z) is about 0. */
export function flatInputs(activation: ActivationName): readonly Interval[] {
  if (activation === 'relu') return [[-Infinity, 0]];
  const limit = SATURATION_LIMITS[activation];
  return limit === null
    ? []
    : [
        [-Infinity, -limit],
        [limit, Infinity],
      ];
}
