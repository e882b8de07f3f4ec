import type { Random } from '../random';

/** Draws a point of the plane that belongs to class `label` (0 or 1), before noise. */
export type PointMaker = (label: number, random: Random) => readonly [x: number, y: number];
