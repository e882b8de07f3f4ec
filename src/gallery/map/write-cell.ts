import type { TFunction } from 'i18next';
import { formatCount, formatFixed, formatShareFinely } from '../../charts/format';
import { mapAxis, RATE_RANGE, SCALE_RANGE } from '../../experiment/stability-map';
import type { ArmOutcome, Outcome } from '../../session/survey/protocol';
import type { Shown } from './map-colors';

/** The scale and the rate of a cell. */
export function placeOf(cell: number, side: number): { scale: number; rate: number } {
  return {
    scale: mapAxis(SCALE_RANGE, side)[cell % side] ?? NaN,
    rate: mapAxis(RATE_RANGE, side)[Math.floor(cell / side)] ?? NaN,
  };
}

/** One arm of a cell in words. */
export function writeArm(t: TFunction, shows: Shown, arm: ArmOutcome | undefined): string {
  if (!arm) return t('map.notYet');
  if (arm.diverged !== null) return t('map.divergedAt', { step: formatCount(arm.diverged) });
  if (shows === 'accuracy') return formatShareFinely(arm.accuracy);
  return Number.isFinite(arm.loss) ? formatFixed(arm.loss, 3) : String(arm.loss);
}

/** "Scale 0.32, rate 1.3: A 51%, B 97%". */
export function writeCell(
  t: TFunction,
  shows: Shown,
  cell: number,
  side: number,
  outcome: Outcome | undefined,
): string {
  const [a, b] = [writeArm(t, shows, outcome?.arms[0]), writeArm(t, shows, outcome?.arms[1])];
  return t('map.cell', { ...placeOf(cell, side), a, b });
}
