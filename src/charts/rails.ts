import { armColor, armIsHollow, drawArrow } from './arm-style';
import { drawHorizontalLabels } from './axes';
import { formatCount, formatFixed, formatTick } from './format';
import { clipTo, type PlotArea } from './plot-area';
import { drawRailGhosts, ghostsHeight, type RailGhost } from './rail-ghosts';
import { layOutRails } from './rails-layout';
import { horizontalRule, snap, verticalRule } from './rule';
import { pinnedTicks, type Interval, type Scale } from './scales';
import { fitText, haloText, setFont } from './text';
import type { ChartTheme, Size } from './theme';

interface RailMoments {
  readonly mean: number;
  readonly deviation: number;
}

export interface RailsData {
  readonly arm: number;
  /** One unit's batch, or a sample of it: 1 to 512 values. */
  readonly x: Float32Array;
  /** x̂ = (x − μ)/√(σ² + ε), and y = γx̂ + β, of the same examples. */
  readonly normalized: Float32Array;
  readonly y: Float32Array;
  /** Mean and biased standard deviation of the whole batch, at each of the three. */
  readonly moments: Readonly<Record<'x' | 'normalized' | 'y', RailMoments>>;
  /** What stands above each rail. */
  readonly labels: readonly [string, string, string];
  /** The value axis of all three rails. */
  readonly domain: Interval;
  /** Saturated ranges of the nonlinearity that takes y: drawn on its rail alone. */
  readonly zones: readonly Interval[];
  /** The example followed from rail to rail, −1 for none. */
  readonly highlight: number;
  /** Under the last rail: where its values would lie for other γ and β. */
  readonly ghosts: readonly RailGhost[];
}

const GOLDEN = 0.618033988749895;

/** The same place on a band for the same example, on every rail: −1 to 1, evenly spread. */
function jitter(index: number): number {
  return 2 * ((0.5 + index * GOLDEN) % 1) - 1;
}

interface Rail {
  readonly values: Float32Array;
  readonly label: string;
  readonly moments: RailMoments;
  readonly middle: number;
  readonly half: number;
}

/** A batch on its way through normalisation: each example is a dot on each of three rails. */
export function drawRails(
  context: CanvasRenderingContext2D,
  data: RailsData,
  size: Size,
  theme: ChartTheme,
): void {
  context.clearRect(0, 0, size.width, size.height);
  const { frame: whole, x } = layOutRails(data.domain, size, theme);
  const foot = whole.bottom - ghostsHeight(data.ghosts.length, theme);
  const frame = { ...whole, bottom: foot };
  const pitch = (frame.bottom - frame.top) / 3;
  const head = 1.5 * theme.fontSize;
  if (frame.right <= frame.left || pitch <= head) return;
  const half = Math.min(0.5 * (pitch - head) - 2, 1.4 * theme.fontSize);
  const rails = (['x', 'normalized', 'y'] as const).map((name, index): Rail => {
    const middle = frame.top + index * pitch + head + 0.4 * (pitch - head);
    const label = data.labels[index] ?? '';
    return { values: data[name], moments: data.moments[name], label, middle, half };
  });
  const last = rails[2];
  if (last) drawRailZones(context, data.zones, x, last, frame, theme);
  drawGrid(context, data, x, rails, whole, size, theme);
  drawRailGhosts(context, data.ghosts, x, { ...whole, top: foot }, theme);
  drawLinks(context, data, x, rails, frame, theme);
  for (const rail of rails) {
    drawDots(context, data, x, rail, frame, theme);
    drawMoments(context, x, rail, frame, theme);
    setFont(context, theme);
    context.textAlign = 'left';
    context.textBaseline = 'top';
    const label = fitText(context, rail.label, size.width);
    const y = Math.max(0, rail.middle - rail.half - head);
    haloText(context, theme, label, 0, y, theme.ink);
  }
  if (data.highlight >= 0) drawHighlight(context, data, x, rails, frame, theme);
}

function drawRailZones(
  context: CanvasRenderingContext2D,
  zones: readonly Interval[],
  x: Scale,
  rail: Rail,
  frame: PlotArea,
  theme: ChartTheme,
): void {
  context.fillStyle = theme.zone;
  for (const [low, high] of zones) {
    const left = snap(Math.max(frame.left, x(low)), theme);
    const right = snap(Math.min(frame.right, x(high)), theme);
    const top = snap(rail.middle - rail.half - 2, theme);
    if (right > left) context.fillRect(left, top, right - left, frame.bottom - top);
  }
}

function drawGrid(
  context: CanvasRenderingContext2D,
  data: RailsData,
  x: Scale,
  rails: readonly Rail[],
  frame: PlotArea,
  size: Size,
  theme: ChartTheme,
): void {
  const ticks = pinnedTicks(data.domain, frame.right - frame.left > 20 * theme.fontSize ? 5 : 3);
  for (const { middle } of rails) {
    horizontalRule(context, theme, frame.left, frame.right, middle, theme.hairline);
    for (const tick of ticks) {
      verticalRule(context, theme, x(tick), middle - 3, middle + 3, theme.hairline);
    }
  }
  horizontalRule(context, theme, frame.left, frame.right, frame.bottom, theme.hairline);
  const y = frame.bottom + 0.4 * theme.fontSize;
  drawHorizontalLabels(context, theme, ticks, x, y, formatTick, [0, size.width]);
}

function drawLinks(
  context: CanvasRenderingContext2D,
  data: RailsData,
  x: Scale,
  rails: readonly Rail[],
  frame: PlotArea,
  theme: ChartTheme,
): void {
  clipTo(context, frame);
  context.beginPath();
  for (let index = 0; index < data.x.length; index++) addLink(context, x, rails, index);
  context.strokeStyle = armColor(theme, data.arm);
  context.globalAlpha = Math.min(0.3, Math.max(0.05, 6 / data.x.length));
  context.lineWidth = 1;
  context.stroke();
  context.restore();
}

/** One example's way over the rails, broken where it has no finite value. */
function addLink(
  context: CanvasRenderingContext2D,
  x: Scale,
  rails: readonly Rail[],
  index: number,
): void {
  let drawing = false;
  for (const { values, middle, half } of rails) {
    const position = x(values[index] ?? NaN);
    if (!Number.isFinite(position)) {
      drawing = false;
      continue;
    }
    const y = middle + half * jitter(index);
    if (drawing) context.lineTo(position, y);
    else context.moveTo(position, y);
    drawing = true;
  }
}

function drawDots(
  context: CanvasRenderingContext2D,
  data: RailsData,
  x: Scale,
  { values, middle, half }: Rail,
  frame: PlotArea,
  theme: ChartTheme,
): void {
  const radius = values.length > 200 ? 1.8 : values.length > 48 ? 2.4 : 3.2;
  const [low, high] = x.domain;
  let below = 0;
  let above = 0;
  context.beginPath();
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? NaN;
    if (!Number.isFinite(value)) continue;
    if (value < low) below++;
    else if (value > high) above++;
    else {
      const y = middle + half * jitter(index);
      context.moveTo(x(value) + radius, y);
      context.arc(x(value), y, radius, 0, 2 * Math.PI);
    }
  }
  context.globalAlpha = 0.8;
  if (armIsHollow(data.arm)) {
    context.strokeStyle = armColor(theme, data.arm);
    context.lineWidth = 1.1;
    context.stroke();
  } else {
    context.fillStyle = armColor(theme, data.arm);
    context.fill();
  }
  context.globalAlpha = 1;
  if (below > 0) drawBeyond(context, data.arm, below, frame.left, middle, 'left', theme);
  if (above > 0) drawBeyond(context, data.arm, above, frame.right, middle, 'right', theme);
}

/** An arrow at the rim and how many examples lie beyond it. */
function drawBeyond(
  context: CanvasRenderingContext2D,
  arm: number,
  count: number,
  edge: number,
  middle: number,
  direction: 'left' | 'right',
  theme: ChartTheme,
): void {
  const away = direction === 'left' ? -1 : 1;
  drawArrow(context, theme, arm, edge + away * 5, middle, direction, 3);
  setFont(context, theme);
  context.textAlign = direction === 'left' ? 'left' : 'right';
  context.textBaseline = 'bottom';
  haloText(context, theme, formatCount(count), edge - away * 2, middle - 4, theme.ink);
}

/** Mean (a long tick) and one standard deviation to both sides (short ones), biased as in BN. */
function drawMoments(
  context: CanvasRenderingContext2D,
  x: Scale,
  { moments, middle, half }: Rail,
  frame: PlotArea,
  theme: ChartTheme,
): void {
  const { mean, deviation } = moments;
  if (!Number.isFinite(mean) || !Number.isFinite(deviation)) return;
  const foot = middle + half + 0.5 * theme.fontSize;
  const tick = (value: number, height: number, width: number) => {
    const position = x(value);
    if (position < frame.left || position > frame.right) return;
    verticalRule(context, theme, position, foot - height, foot + height, theme.ink, width);
  };
  const inside = (position: number) => Math.min(frame.right, Math.max(frame.left, position));
  const [from, to] = [inside(x(mean - deviation)), inside(x(mean + deviation))];
  if (to > from) horizontalRule(context, theme, from, to, foot, theme.ink);
  tick(mean - deviation, 3, 1);
  tick(mean + deviation, 3, 1);
  tick(mean, 5, 2);
}

function drawHighlight(
  context: CanvasRenderingContext2D,
  data: RailsData,
  x: Scale,
  rails: readonly Rail[],
  frame: PlotArea,
  theme: ChartTheme,
): void {
  clipTo(context, frame);
  context.beginPath();
  addLink(context, x, rails, data.highlight);
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.5;
  context.stroke();
  context.restore();
  for (const { values, middle, half } of rails) {
    const value = values[data.highlight] ?? NaN;
    const position = x(value);
    if (!(position >= frame.left && position <= frame.right)) continue;
    const y = middle + half * jitter(data.highlight);
    context.beginPath();
    context.arc(position, y, 4, 0, 2 * Math.PI);
    context.fillStyle = theme.ink;
    context.fill();
    setFont(context, theme, 600);
    const flip = position > 0.5 * (frame.left + frame.right);
    context.textAlign = flip ? 'right' : 'left';
    context.textBaseline = 'middle';
    haloText(context, theme, formatFixed(value, 2), position + (flip ? -8 : 8), y, theme.ink);
  }
}
