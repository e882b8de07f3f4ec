import { evaluate, type Expression } from './expression';

/** Of each variable, between which values it is drawn. */
export type Ranges = Readonly<Record<string, readonly [number, number]>>;

const POINTS = 40;
/** So many of them must be places where the right formula has a value. */
const ENOUGH = 10;
const TOLERANCE = 1e-8;

/**
 * Whether two formulas have the same values at random points: all equal ones are taken as right,
 * however they are written.
 */
export function agree(
  given: Expression,
  right: Expression,
  ranges: Ranges,
  random: () => number = Math.random,
): boolean {
  let compared = 0;
  for (let point = 0; point < POINTS; point++) {
    const values = Object.fromEntries(
      Object.entries(ranges).map(([name, [low, high]]) => [name, low + random() * (high - low)]),
    );
    const expected = evaluate(right, values);
    if (!Number.isFinite(expected)) continue;
    const size = Math.max(1, Math.abs(expected));
    if (!(Math.abs(evaluate(given, values) - expected) <= TOLERANCE * size)) return false;
    compared += 1;
  }
  if (compared < ENOUGH)
    throw new Error('The right formula has hardly a value between these bounds');
  return true;
}
