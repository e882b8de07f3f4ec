import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AXES } from './growth.mjs';

const SIDE = 240;
const GAP = 56;
const TOP = 40;
/** @typedef {import('./growth.mjs').Cost} Cost */

/** @type {readonly (readonly ['plain' | 'normalized' | 'floor', string, string, string])[]} */
const LINES = [
  ['plain', 'plain', '#c2571a', ''],
  ['normalized', 'BN', '#1f6fb2', ''],
  ['floor', 'products at the peak rate', '#777', '4 3'],
];

/**
 * Milliseconds of a step over batch, width and depth, all on logarithmic scales, as an SVG file.
 *
 * @param {string} file
 * @param {readonly Cost[]} costs
 */
export async function drawGrowth(file, costs) {
  const decades = range(
    costs.flatMap(({ plain, normalized, floor }) => [plain, normalized, floor]),
  );
  const y = scale(decades[0] ?? 1, decades.at(-1) ?? 1, TOP + SIDE, TOP);
  const panels = AXES.map((axis, a) => {
    const own = costs.filter((cost) => cost.axis === axis);
    const left = GAP + a * (SIDE + GAP);
    const x = scale(own[0]?.value ?? 1, own.at(-1)?.value ?? 1, left, left + SIDE);
    const grid = decades.map(
      (ms) =>
        `<path d="M${left} ${y(ms)}h${SIDE}" stroke="#ddd"/>` +
        `<text x="${left - 6}" y="${y(ms) + 4}" text-anchor="end">${ms}</text>`,
    );
    const ticks = own.map(
      ({ value }) =>
        `<text x="${x(value)}" y="${TOP + SIDE + 16}" text-anchor="middle">${value}</text>`,
    );
    const lines = LINES.map(([key, , colour, dashes]) => {
      const points = own.map((cost) => `${x(cost.value)},${y(cost[key])}`).join(' ');
      return `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="1.5" stroke-dasharray="${dashes}"/>`;
    });
    const name = `<text x="${left + SIDE / 2}" y="${TOP + SIDE + 34}" text-anchor="middle">${axis}</text>`;
    return [...grid, ...ticks, ...lines, name].join('\n');
  });
  const key = LINES.map(
    ([, name, colour], l) =>
      `<text x="${GAP + 200 + l * 60}" y="18" fill="${colour}">${name}</text>`,
  );
  const [width, height] = [GAP + 3 * (SIDE + GAP), TOP + SIDE + 48];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="#fff"/>
<text x="${GAP}" y="18">milliseconds a step</text>
${key.join('\n')}
${panels.join('\n')}
</svg>
`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, svg);
}

/**
 * The powers of ten around the values.
 *
 * @param {readonly number[]} values
 */
function range(values) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: high - low + 1 }, (_, i) => Number(`1e${low + i}`));
}

/**
 * @param {number} low
 * @param {number} high
 * @param {number} from
 * @param {number} to
 * @returns {(value: number) => number} the place of a value, logarithmic
 */
function scale(low, high, from, to) {
  return (value) =>
    Math.round(10 * (from + (Math.log(value / low) / Math.log(high / low)) * (to - from))) / 10;
}
