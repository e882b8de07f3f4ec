import { expect, it } from 'vitest';
import { ACTIVATION_NAMES } from '../../engine/layers/activation-names';
import { ACTIVATION_LIMIT, BIN_LIMIT, QUANTITIES } from '../../engine/probes/measurement';
import { SATURATION_LIMITS } from '../../engine/probes/saturation';
import { AXES } from '../run/run-view';
import { flatInputs, valueAxis } from './value-axis';

const F = { sigmoid: (z: number) => 1 / (1 + Math.exp(-z)), tanh: Math.tanh } as const;

it('is pinned to the half-width chosen, whatever is measured', () => {
  for (const axis of AXES) {
    expect(valueAxis('preactivation', 'sigmoid', axis).domain).toEqual([-axis, Number(axis)]);
    expect(valueAxis('activation', 'relu', axis).domain).toEqual([-axis, Number(axis)]);
  }
});

it('is the range of the nonlinearity for an activation that has one', () => {
  expect(valueAxis('activation', 'sigmoid', '24').domain).toEqual([0, 1]);
  expect(valueAxis('activation', 'tanh', '3').domain).toEqual([-1, 1]);
});

it('lies within what the histograms cover', () => {
  for (const quantity of QUANTITIES) {
    for (const activation of ACTIVATION_NAMES) {
      for (const axis of AXES) {
        const { domain, binLimit } = valueAxis(quantity, activation, axis);
        expect(Math.max(...domain.map(Math.abs))).toBeLessThanOrEqual(binLimit);
        const bounded = quantity === 'activation' && activation in F;
        expect(binLimit).toBe(bounded ? ACTIVATION_LIMIT : BIN_LIMIT);
      }
    }
  }
});

it('marks the flat ends before and after the nonlinearity at the same places', () => {
  for (const activation of ['sigmoid', 'tanh'] as const) {
    const before = valueAxis('preactivation', activation, '6').zones;
    const after = valueAxis('activation', activation, '6').zones;
    expect(before).toHaveLength(2);
    before.forEach((zone, i) =>
      zone.forEach((bound, j) => {
        if (Number.isFinite(bound)) expect(F[activation](bound)).toBeCloseTo(after[i]![j]!, 3);
        else expect(after[i]![j]).toBe(bound);
      }),
    );
  }
});

it('marks where a unit counts as saturated, and the dead side of ReLU', () => {
  const limit = SATURATION_LIMITS.sigmoid;
  expect(flatInputs('sigmoid')).toEqual([
    [-Infinity, -limit!],
    [limit, Infinity],
  ]);
  expect(flatInputs('relu')).toEqual([[-Infinity, 0]]);
  expect(flatInputs('linear')).toEqual([]);
});

it('marks nothing on what is not put through the nonlinearity', () => {
  for (const quantity of ['input', 'normalized'] as const) {
    expect(valueAxis(quantity, 'sigmoid', '6').zones).toEqual([]);
  }
});
