/*
 * Runs one of the tests of endurance for longer than every test run does:
 * `by-hand.mjs monkey --seeds 50 --actions 200`, `by-hand.mjs soak --minutes 60`.
 */
import { parseArgs } from 'node:util';
import { npm } from '../../src/cli/process.mjs';

/** What each is told by, and how much of it unless said: by hand one means it to be long. */
const TESTS = new Map([
  ['monkey', { from: 1, seeds: 50, actions: 200 }],
  ['soak', { minutes: 60 }],
]);

const [name = '', ...rest] = process.argv.slice(2);
const given = TESTS.get(name);
if (given === undefined) throw new Error(`One of ${[...TESTS.keys()].join(', ')}, not “${name}”`);
const options = Object.fromEntries(
  Object.keys(given).map((option) => [option, /** @type {const} */ ({ type: 'string' })]),
);
const { values } = parseArgs({ args: rest, options });
for (const [option, usual] of Object.entries(given)) {
  const value = Number(values[option] ?? usual);
  if (!(value > 0)) throw new Error(`--${option} is a number above 0, not “${values[option]}”`);
  process.env[`SHIFTSCOPE_${name}_${option}`.toUpperCase()] = String(value);
}
const only = [`e2e/${name}.spec.ts`, '--project', 'root', '--global-timeout', '0'];
process.exit(await npm(['run', '--silent', 'e2e', '--', ...only]));
