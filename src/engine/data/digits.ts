import { type Random, stream } from '../random';
import type { Ink } from '../specification';
import type { DataSet, Examples, ImageShape } from './data-set';
import { DIGITS, type Stroke } from './digit-strokes';
import { type DigitSetName, SIDES } from './names';

/* How much one hand differs from another, in parts of the digit's own height. */
const SLANT = 0.24;
const TURN = 0.1;
const WOBBLE = 0.03;
const SMALLEST = 0.62;
const LARGEST = 0.78;
const NARROWEST = 0.75;
const SHIFT = 0.07;
const THINNEST = 0.028;
const THICKEST = 0.07;
/** Grey noise of a pixel at most, of 1. */
const GREY_NOISE = 0.2;
/** Share of pixels that are turned into their opposite. */
const SPECKS = 0.004;
/** Pieces between two points of a curve. */
const PIECES = 5;

/**
 * Ten digits in handwriting that is made up: strokes with random slant, turn, size, place,
 * thickness, wobble and noise. The classes alternate; the two sets have streams of their own.
 * `progress` is called after each.
 */
export function makeDigits(
  name: DigitSetName,
  ink: Ink,
  counts: { readonly train: number; readonly test: number },
  seed: number,
  progress: () => void = () => {},
): DataSet {
  const side = SIDES[name];
  const image: ImageShape = { height: side, width: side };
  return {
    classes: DIGITS.length,
    image,
    train: makeExamples(side, ink, counts.train, stream(seed, 'train'), progress),
    test: makeExamples(side, ink, counts.test, stream(seed, 'test'), progress),
  };
}

function makeExamples(
  side: number,
  ink: Ink,
  count: number,
  random: Random,
  progress: () => void,
): Examples {
  const features = side * side;
  const x = new Uint8Array(count * features);
  const y = new Uint8Array(count);
  const page = new Float32Array(features);
  for (let i = 0; i < count; i++) {
    const label = i % DIGITS.length;
    draw(page, side, label, random);
    y[i] = label;
    const at = i * features;
    for (let j = 0; j < features; j++) x[at + j] = develop(page[j] ?? 0, ink, random);
    progress();
  }
  return { count, features, x, scale: ink === 'grey' ? 1 / 255 : 1, y };
}

/** A pixel's byte. Both inks take the same draws, so that they show the same digits. */
function develop(covered: number, ink: Ink, random: Random): number {
  const speck = random.uniform();
  const stray = random.uniform();
  const shade = speck < SPECKS ? 1 - covered : covered;
  if (ink === 'binary') return shade >= 0.5 ? 1 : 0;
  const noisy = shade + GREY_NOISE * (2 * stray - 1);
  return Math.round(255 * Math.min(1, Math.max(0, noisy)));
}

/** How much of each pixel is covered by ink. */
function draw(page: Float32Array, side: number, label: number, random: Random): void {
  page.fill(0);
  const ways = DIGITS[label] ?? [];
  const way = ways[random.integer(ways.length)] ?? [];
  const place = placing(side, random);
  const thickness = side * between(random, THINNEST, THICKEST);
  for (const stroke of way) {
    const points = follow(stroke, random).map(place);
    for (let i = 1; i < points.length; i++) {
      const from = points[i - 1];
      const to = points[i];
      if (from && to) rule(page, side, from, to, thickness);
    }
  }
}

type Point = readonly [x: number, y: number];

/** Slanted, turned, sized and moved, in pixels. */
function placing(side: number, random: Random): (point: Point) => Point {
  const slant = SLANT * random.normal();
  const sine = Math.min(0.5, Math.max(-0.5, TURN * random.normal()));
  const cosine = Math.sqrt(1 - sine * sine);
  const height = between(random, SMALLEST, LARGEST);
  const width = height * between(random, NARROWEST, 1);
  const right = 0.5 + SHIFT * (2 * random.uniform() - 1);
  const down = 0.5 + SHIFT * (2 * random.uniform() - 1);
  return ([x, y]) => {
    const v = height * (y - 0.5);
    const u = width * (x - 0.5) - slant * v;
    return [side * (right + cosine * u - sine * v), side * (down + sine * u + cosine * v)];
  };
}

/** The points of a stroke after its control points have wobbled. */
function follow({ smooth, points }: Stroke, random: Random): Point[] {
  const wobbled = points.map(([x, y]): Point => [
    x + WOBBLE * random.normal(),
    y + WOBBLE * random.normal(),
  ]);
  if (!smooth) return wobbled;
  const at = (i: number) => wobbled[Math.min(wobbled.length - 1, Math.max(0, i))] ?? [0, 0];
  const path: Point[] = [at(0)];
  for (let i = 0; i + 1 < wobbled.length; i++) {
    for (let piece = 1; piece <= PIECES; piece++) {
      path.push(between4(at(i - 1), at(i), at(i + 1), at(i + 2), piece / PIECES));
    }
  }
  return path;
}

/** The cubic of E. Catmull and R. Rom (1974) from b (t = 0) to c (t = 1). */
function between4(a: Point, b: Point, c: Point, d: Point, t: number): Point {
  const blend = (p: number, q: number, r: number, s: number) =>
    q + (t / 2) * (r - p + t * (2 * p - 5 * q + 4 * r - s + t * (3 * (q - r) + s - p)));
  return [blend(a[0], b[0], c[0], d[0]), blend(a[1], b[1], c[1], d[1])];
}

/** Covers what is nearer to the line than its thickness, with a soft edge of one pixel. */
function rule(page: Float32Array, side: number, from: Point, to: Point, thickness: number): void {
  const reach = thickness + 0.5;
  const clip = (value: number) => Math.min(side - 1, Math.max(0, Math.floor(value)));
  const left = clip(Math.min(from[0], to[0]) - reach);
  const right = clip(Math.max(from[0], to[0]) + reach);
  const top = clip(Math.min(from[1], to[1]) - reach);
  const bottom = clip(Math.max(from[1], to[1]) + reach);
  const dx = to[0] - from[0];
  const dy = to[1] - from[1];
  const square = dx * dx + dy * dy;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const px = column + 0.5 - from[0];
      const py = row + 0.5 - from[1];
      const along = square > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / square)) : 0;
      const ex = px - along * dx;
      const ey = py - along * dy;
      const covered = reach - Math.sqrt(ex * ex + ey * ey);
      const at = row * side + column;
      if (covered > (page[at] ?? 0)) page[at] = Math.min(1, covered);
    }
  }
}

function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random.uniform();
}
