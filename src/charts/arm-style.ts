import type { ArmMark, ChartTheme } from './theme';

export function armColor(theme: ChartTheme, arm: ArmMark | null): string {
  if (arm === null) return theme.ink;
  return arm === 'a' ? theme.a : theme.b;
}

const SOLID: number[] = [];
const DASHED = [5, 3];
const FINE_DASHED = [3, 2.5];

/** A is dashed and B solid; what belongs to no arm is solid. */
export function armDash(arm: ArmMark | null, fine = false): number[] {
  if (arm !== 'a') return SOLID;
  return fine ? FINE_DASHED : DASHED;
}

/** A ring for A, a disc for B. */
export function drawDot(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  arm: ArmMark,
  x: number,
  y: number,
  radius: number,
): void {
  context.beginPath();
  if (arm === 'a') {
    const width = Math.min(2, 0.6 * radius);
    context.arc(x, y, radius - width / 2, 0, 2 * Math.PI);
    context.strokeStyle = theme.a;
    context.lineWidth = width;
    context.stroke();
  } else {
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = theme.b;
    context.fill();
  }
}

/** A small triangle at the rim that says "further this way": hollow for A, filled for B. */
export function drawArrow(
  context: CanvasRenderingContext2D,
  theme: ChartTheme,
  arm: ArmMark,
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
  if (arm === 'a') {
    context.strokeStyle = theme.a;
    context.lineWidth = 1.25;
    context.lineJoin = 'miter';
    context.stroke();
  } else {
    context.fillStyle = theme.b;
    context.fill();
  }
}
