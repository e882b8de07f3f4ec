import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moveCell } from './move-cell';

const KEYS = ['Left', 'Right', 'Up', 'Down'].map((name) => `Arrow${name}`);

it('goes to the neighbour, upwards where the rate grows', () => {
  expect(KEYS.map((key) => moveCell(9, 8, key))).toEqual([8, 10, 17, 1]);
  expect(moveCell(9, 8, 'PageUp')).toBe(9 + 4 * 8);
  expect(moveCell(9, 8, 'Home')).toBe(8);
  expect(moveCell(9, 8, 'End')).toBe(15);
});

it('stays on the map, and leaves other keys alone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(8, 16, 24, 32),
      fc.nat(),
      fc.constantFrom(...KEYS, 'PageUp', 'PageDown', 'Home', 'End'),
      (side, some, key) => {
        const cell = some % (side * side);
        const to = moveCell(cell, side, key)!;
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(side * side);
        const straight =
          to % side === cell % side || Math.floor(to / side) === Math.floor(cell / side);
        expect(straight).toBe(true);
      },
    ),
  );
  expect(moveCell(0, 8, 'Tab')).toBeNull();
});
