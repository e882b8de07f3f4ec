import { ARM_IDS } from '../../experiment/experiment';
import { mapAxis, RATE_RANGE, SCALE_RANGE } from '../../experiment/stability-map';
import { json } from '../../exports/json';
import type { Outcome } from '../../session/survey/protocol';

/** A cell of a map as `--json` writes it: column + row · side, from the lower left. */
export interface CellLine {
  /** The text of the map that it is of. */
  readonly map: string;
  readonly cell: number;
  readonly scale: number;
  readonly rate: number;
  readonly arms: Readonly<Record<string, ArmLine>>;
}

interface ArmLine {
  /** On the test set after the last step; 'NaN' or 'Infinity' where it is not finite. */
  readonly loss: number | string;
  readonly accuracy: number | string;
  /** The step that failed, or null. */
  readonly diverged: number | null;
  readonly fingerprint: string;
}

export function writeCell(map: string, side: number, { id, arms }: Outcome): string {
  const number = (value: number) => (Number.isFinite(value) ? value : String(value));
  const line: CellLine = {
    map,
    cell: id,
    scale: mapAxis(SCALE_RANGE, side)[id % side] ?? NaN,
    rate: mapAxis(RATE_RANGE, side)[Math.floor(id / side)] ?? NaN,
    arms: Object.fromEntries(
      arms.map(({ loss, accuracy, diverged, fingerprint }, arm) => [
        ARM_IDS[arm],
        { loss: number(loss), accuracy: number(accuracy), diverged, fingerprint },
      ]),
    ),
  };
  return json(line);
}

/** The line after the last cell of a whole map. */
export function writeWhole(map: string, cells: number, fingerprint: string): string {
  return json({ map, cells, fingerprint });
}

/** A line of a shard; null where it is the last one of a whole map, a string where it is neither. */
export function readCell(text: string): CellLine | null | string {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    return 'is no line of JSON';
  }
  if (isCell(line)) return line;
  return isWhole(line) ? null : 'is no cell of a map';
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function isWhole(line: unknown): boolean {
  return isRecord(line) && typeof line['map'] === 'string' && Number.isInteger(line['cells']);
}

function isCell(line: unknown): line is CellLine {
  if (!isRecord(line) || typeof line['map'] !== 'string' || !Number.isInteger(line['cell'])) {
    return false;
  }
  const { arms } = line;
  return isRecord(arms) && Object.values(arms).every(isArm);
}

function isArm(arm: unknown): boolean {
  if (!isRecord(arm) || typeof arm['fingerprint'] !== 'string') return false;
  return arm['diverged'] === null || Number.isInteger(arm['diverged']);
}
