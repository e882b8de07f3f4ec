import type { Column } from '../../charts/column';
import {
  UNIT_SHARES,
  unitPercentileAt,
  type UnitQuantity,
} from '../../engine/probes/unit-percentiles';
import type { Curve } from '../../session/figure/curve';

/** One of the percentiles of a unit, from 0, through the moments of a curve. */
export function unitColumn(
  curve: Curve,
  quantity: UnitQuantity,
  unit: number,
  share: number,
): Column {
  const offset = unitPercentileAt(curve.width, quantity, unit, share);
  return { data: curve.units, offset, stride: curve.stride };
}

/** The same at one moment, in the order of UNIT_SHARES; NaN where there is none. */
export function unitAt(curve: Curve, quantity: UnitQuantity, unit: number, row: number): number[] {
  return UNIT_SHARES.map((_, share) => {
    const { data, offset, stride } = unitColumn(curve, quantity, unit, share);
    return data[offset + row * stride] ?? NaN;
  });
}

export function plainColumn(data: readonly number[]): Column {
  return { data, offset: 0, stride: 1 };
}

/** Moments up to this step. */
export function rowsUpTo(curve: Curve, step: number): number {
  const after = curve.steps.findIndex((other) => other > step);
  return after === -1 ? curve.length : after;
}
