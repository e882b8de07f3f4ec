import type { ChartTheme } from './theme';

/** How an arm is told from the others without its hue. */
interface ArmStyle {
  /** Its marks are outlines; those of the others are filled. */
  readonly hollow: boolean;
  readonly mark: 'circle' | 'square';
  /** Of its lines, in CSS pixels; empty: solid. */
  readonly dash: number[];
  /** The same for lines that stand close. */
  readonly fineDash: number[];
}

const STYLES: readonly ArmStyle[] = [
  { hollow: true, mark: 'circle', dash: [5, 3], fineDash: [3, 2.5] },
  { hollow: false, mark: 'circle', dash: [], fineDash: [] },
  { hollow: true, mark: 'square', dash: [1.5, 2.5], fineDash: [1, 2] },
  { hollow: false, mark: 'square', dash: [9, 3, 2, 3], fineDash: [6, 2, 1.5, 2] },
];

/** What belongs to no arm is solid. */
const PLAIN: ArmStyle = { hollow: false, mark: 'circle', dash: [], fineDash: [] };

/** Arms count from 0; from the fifth on the styles begin again. */
function styleOf(arm: number | null): ArmStyle {
  return (arm === null ? undefined : STYLES[arm % STYLES.length]) ?? PLAIN;
}

export function armColor(theme: ChartTheme, arm: number | null): string {
  return (arm === null ? undefined : theme.arms[arm % theme.arms.length]) ?? theme.ink;
}

export function armIsHollow(arm: number | null): boolean {
  return styleOf(arm).hollow;
}

export function armDash(arm: number | null, fine = false): number[] {
  return fine ? styleOf(arm).fineDash : styleOf(arm).dash;
}

/** The mark of an arm: a ring for the first, a disc for the second, squares for those after. */
export function drawDot(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  arm: number,
  x: number,
  y: number,
  radius: number,
): void {
  const { hollow, mark } = styleOf(arm);
  const width = hollow ? Math.min(2, 0.6 * radius) : 0;
  const reach = radius - width / 2;
  context.beginPath();
  if (mark === 'circle') context.arc(x, y, reach, 0, 2 * Math.PI);
  else context.rect(x - 0.89 * reach, y - 0.89 * reach, 1.78 * reach, 1.78 * reach);
  if (hollow) {
    context.strokeStyle = armColor(theme, arm);
    context.lineWidth = width;
    context.stroke();
  } else {
    context.fillStyle = armColor(theme, arm);
    context.fill();
  }
}

/** A small triangle at the rim that says "further this way": hollow where the arm's marks are. */
export function drawArrow(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  arm: number,
  x: number,
  y: number,
  direction: 'up' | 'down' | 'left' | 'right',
  radius: number,
): void {
  const dx = direction === 'left' ? -radius : direction === 'right' ? radius : 0;
  const dy = direction === 'up' ? -radius : direction === 'down' ? radius : 0;
  context.beginPath();
  context.moveTo(x + dx, y + dy);
  context.lineTo(x - dx + dy, y - dy - dx);
  context.lineTo(x - dx - dy, y - dy + dx);
  context.closePath();
  if (armIsHollow(arm)) {
    context.strokeStyle = armColor(theme, arm);
    context.lineWidth = 1.25;
    context.lineJoin = 'miter';
    context.stroke();
  } else {
    context.fillStyle = armColor(theme, arm);
    context.fill();
  }
}
