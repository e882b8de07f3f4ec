import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import type { Network } from '../network';
import type { Noise } from '../noise';
import type { Quantity } from './measurement';
import { percentile } from './percentile';

/** u and z; without a normaliser before the nonlinearity they are one. */
export const UNIT_QUANTITIES = ['input', 'preactivation'] as const satisfies readonly Quantity[];
export type UnitQuantity = (typeof UNIT_QUANTITIES)[number];

/** Those of Figure 1 of Ioffe & Szegedy 2015. */
export const UNIT_SHARES = [0.15, 0.5, 0.85] as const;

/** Numbers that are kept of a layer of `width` units. */
export function unitPercentilesLength(width: number): number {
  return UNIT_QUANTITIES.length * width * UNIT_SHARES.length;
}

/** Index of the percentile UNIT_SHARES[share] of this unit, from 0, of a layer of `width`. */
export function unitPercentileAt(
  width: number,
  quantity: UnitQuantity,
  unit: number,
  share: number,
): number {
  return (UNIT_QUANTITIES.indexOf(quantity) * width + unit) * UNIT_SHARES.length + share;
}

/**
 * Percentiles of every single unit of the last hidden layer over the probe examples, by the
 * statistics of those examples as in a training step. In a convolution a unit is a channel, with
 * all of its places. NaN where not all of a unit's numbers are finite, or where the normaliser on
 * the layer's input has fewer units; if it has more, the first are kept.
 */
export class UnitPercentiles {
  readonly #kernels: Kernels;
  readonly #network: Network;
  readonly #x: Floats;
  readonly #count: number;
  readonly #column: Floats;

  /** `x` holds `count` probe examples, which the network must have room for. */
  constructor(kernels: Kernels, network: Network, x: Floats, count: number) {
    this.#kernels = kernels;
    this.#network = network;
    this.#x = x;
    this.#count = count;
    const last = network.hidden.at(-1)?.linear;
    const places = last ? Math.max(last.positions, last.inputs / last.inputUnits) : 0;
    this.#column = kernels.allocate(count * places);
  }

  look(into: Float32Array, noise: Noise): void {
    const last = this.#network.hidden.at(-1);
    if (!last) return;
    this.#network.forward(this.#x, this.#count, 'probe', noise);
    const { u, z, linear, normalized, width } = last;
    const middle = unitPercentileAt(width, 'preactivation', 0, 0);
    this.#fill(into, middle, width, z, linear.positions, width);
    if (z === u) into.copyWithin(0, middle, 2 * middle);
    else this.#fill(into, 0, width, u, normalized.positions, normalized.units);
  }

  /** From values[count·places][units] to those of `width` units from `start` on. */
  #fill(
    into: Float32Array,
    start: number,
    width: number,
    values: Floats,
    places: number,
    units: number,
  ): void {
    const rows = this.#count * places;
    const column = this.#column;
    for (let unit = 0; unit < width; unit++) {
      const at = start + unit * UNIT_SHARES.length;
      const there = unit < units;
      if (there) {
        for (let row = 0; row < rows; row++) column[row] = values[row * units + unit] ?? NaN;
        this.#kernels.sort(column, column, rows);
      }
      // NaN comes last.
      const defined = there && Number.isFinite(column[0]) && Number.isFinite(column[rows - 1]);
      UNIT_SHARES.forEach((share, i) => {
        into[at + i] = defined ? percentile(column, rows, share) : NaN;
      });
    }
  }
}
