import type { PlotArea } from './plot-area';
import { verticalRule } from './rule';
import type { Scale } from './scales';
import { haloText, setFont } from './text';
import type { ChartTheme } from './theme';

/** Where the values of a rail would lie for other γ and β. */
export interface RailGhost {
  readonly label: string;
  readonly mean: number;
  readonly deviation: number;
}

/** Height of so many ghosts under the last rail. */
export function ghostsHeight(count: number, theme: ChartTheme): number {
  return 1.45 * theme.fontSize * count;
}

/** Something to aim at: mean and one standard deviation to both sides, dashed, one under the other. */
export function drawRailGhosts(
  context: CanvasRenderingContext2D,
  ghosts: readonly RailGhost[],
  x: Scale,
  frame: PlotArea,
  theme: ChartTheme,
): void {
  const pitch = ghostsHeight(1, theme);
  ghosts.forEach(({ label, mean, deviation }, index) => {
    if (!Number.isFinite(mean) || !Number.isFinite(deviation)) return;
    const y = frame.top + (index + 0.5) * pitch;
    const inside = (value: number) => Math.min(frame.right, Math.max(frame.left, x(value)));
    const [from, to] = [inside(mean - deviation), inside(mean + deviation)];
    context.strokeStyle = theme.muted;
    context.lineWidth = 1.5;
    context.setLineDash([4, 3]);
    context.beginPath();
    context.moveTo(from, y);
    context.lineTo(to, y);
    context.stroke();
    context.setLineDash([]);
    for (const value of [mean - deviation, mean, mean + deviation]) {
      const position = x(value);
      if (position < frame.left || position > frame.right) continue;
      verticalRule(context, theme, position, y - 3, y + 3, theme.muted);
    }
    setFont(context, theme);
    context.textBaseline = 'middle';
    const width = context.measureText(label).width;
    const after = to + 0.6 * theme.fontSize;
    const fits = after + width <= frame.right;
    context.textAlign = fits ? 'left' : 'right';
    const place = fits ? after : Math.max(frame.left + width, from - 0.6 * theme.fontSize);
    haloText(context, theme, label, place, y, theme.muted);
  });
}
