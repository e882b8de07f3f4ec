import { drawChanges } from './axes';
import { horizontalRule, snap, verticalRule } from './rule';
import { timeScale, type Interval } from './scales';
import type { ChartTheme, Size, TimeMarks } from './theme';

export interface TimelineData {
  readonly lastStep: number;
  /** The first and the last step that can be looked at, or null before anything is recorded. */
  readonly recorded: Interval | null;
  readonly marks: TimeMarks;
  /** Free space at both ends, half the slider's thumb: step 0 is where the thumb's middle is. */
  readonly inset: number;
}

/** The strip behind the timeline's slider: what is recorded, events above it, the cursor. */
export function drawTimeline(
  context: CanvasRenderingContext2D,
  data: TimelineData,
  size: Size,
  theme: ChartTheme,
): void {
  context.clearRect(0, 0, size.width, size.height);
  const left = snap(data.inset, theme);
  const right = snap(size.width - data.inset, theme);
  if (right <= left) return;
  const x = timeScale(data.lastStep, left, right);
  const middle = size.height / 2;
  horizontalRule(context, theme, left, right, middle, theme.hairline, 2);
  if (data.recorded) {
    const inside = (step: number) => Math.min(right, Math.max(left, x(step)));
    const [from, to] = data.recorded;
    horizontalRule(context, theme, inside(from), inside(to), middle, theme.muted, 2);
  }
  const reach = Math.min(8, middle);
  for (const step of data.marks.events) {
    if (!(step >= 0 && step <= x.domain[1])) continue;
    verticalRule(context, theme, x(step), middle - reach, middle + reach, theme.ink);
  }
  // Above the line on which the slider's thumb goes.
  drawChanges(context, theme, data.marks, x, { right, bottom: middle });
  const { cursor } = data.marks;
  if (cursor !== null && cursor >= 0 && cursor <= x.domain[1]) {
    verticalRule(context, theme, x(cursor), 0, size.height, theme.ink, 2);
  }
}
