import { ticks } from 'd3';

export type Interval = readonly [number, number];

/** From a value to CSS pixels, and back. An affine map is all that is needed sixty times a second. */
export interface Scale {
  (value: number): number;
  invert(position: number): number;
  readonly domain: Interval;
  readonly range: Interval;
}

function affine(domain: Interval, range: Interval): Scale {
  const [from, to] = domain;
  const [start, end] = range;
  const slope = to === from ? 0 : (end - start) / (to - from);
  const scale = (value: number) => start + slope * (value - from);
  const invert = (position: number) => (slope === 0 ? from : from + (position - start) / slope);
  return Object.assign(scale, { invert, domain, range });
}

/** x of every time axis: step 0 at `left`, `lastStep` at `right`. */
export function timeScale(lastStep: number, left: number, right: number): Scale {
  return affine([0, lastStep > 0 && Number.isFinite(lastStep) ? lastStep : 1], [left, right]);
}

/** Values over a range of pixels; for a vertical axis the range begins at the bottom. */
export function valueScale(domain: Interval, start: number, end: number): Scale {
  return affine(domain, [start, end]);
}

/** As `valueScale` with a domain above 0; NaN for values that have no logarithm, 0 included. */
export function logScale(domain: Interval, start: number, end: number): Scale {
  const exponents = affine([Math.log10(domain[0]), Math.log10(domain[1])], [start, end]);
  const scale = (value: number) => (value > 0 ? exponents(Math.log10(value)) : NaN);
  const invert = (position: number) => 10 ** exponents.invert(position);
  return Object.assign(scale, { invert, domain, range: exponents.range });
}

/** The smallest and largest finite number seen so far; [∞, −∞] before the first. */
export interface Extent {
  low: number;
  high: number;
}

export function emptyExtent(): Extent {
  return { low: Infinity, high: -Infinity };
}

export function include(extent: Extent, value: number): void {
  if (!Number.isFinite(value)) return;
  if (value < extent.low) extent.low = value;
  if (value > extent.high) extent.high = value;
}

/** From 0 (or below, where the data are) to a round number above the data; [0, 1] for no data. */
export function linearDomain(extent: Extent, tickCount: number): Interval {
  const low = Math.min(0, extent.low);
  const high = Math.max(0, extent.high);
  if (!(high > low) || extent.low === Infinity) return [0, 1];
  const marks = ticks(low, high, tickCount);
  const step = (marks[1] ?? high) - (marks[0] ?? low);
  if (!(step > 0)) return [low, high];
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}

/** Exactly the number written 1e-4; `10 ** -4` is another one. */
function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`);
}

/** Whole decades around the data, one at least; [0.1, 1] for no data. */
export function logDomain(extent: Extent): Interval {
  if (!(extent.low > 0) || extent.high === -Infinity) return [0.1, 1];
  const low = Math.max(-300, Math.floor(Math.log10(extent.low) + 1e-9));
  const high = Math.max(low + 1, Math.ceil(Math.log10(extent.high) - 1e-9));
  return [powerOfTen(low), powerOfTen(high)];
}

/**
 * Ticks of a pinned axis. One that is symmetric about 0 is cut in halves, or in quarters where
 * there is room, so that both ends and the middle are always labelled; others get round numbers.
 */
export function pinnedTicks(domain: Interval, tickCount: number): number[] {
  const [low, high] = domain;
  if (low !== -high) return ticks(low, high, tickCount);
  if (tickCount >= 4) return [low, low / 2, 0, high / 2, high];
  if (tickCount === 3) return [low, 0, high];
  // Two labels beside a band that is too low for them would be one.
  return tickCount === 2 ? [low, high] : [0];
}

/** Powers of ten inside the domain, every k-th so that there are at most `most`. */
export function decades(domain: Interval, most: number): number[] {
  const first = Math.ceil(Math.log10(domain[0]) - 1e-9);
  const last = Math.floor(Math.log10(domain[1]) + 1e-9);
  const every = Math.max(1, Math.ceil((last - first) / Math.max(1, most - 1)));
  const powers: number[] = [];
  for (let exponent = last; exponent >= first; exponent -= every)
    powers.unshift(powerOfTen(exponent));
  return powers;
}

/** Whole steps for a time axis. */
export function stepTicks(lastStep: number, tickCount: number): number[] {
  if (!(lastStep > 0)) return [0];
  return ticks(0, lastStep, Math.max(1, tickCount)).filter(Number.isInteger);
}
