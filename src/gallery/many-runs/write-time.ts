import type { TFunction } from 'i18next';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A time still to come, in the unit that fits; never less than is left. */
export function writeTime(t: TFunction, milliseconds: number): string {
  if (Number.isNaN(milliseconds)) return t('map.timeUnknown');
  if (milliseconds < 1.5 * MINUTE) {
    return t('map.secondsLeft', { count: Math.ceil(milliseconds / 1000) });
  }
  if (milliseconds < 1.5 * HOUR) {
    return t('map.minutesLeft', { count: Math.ceil(milliseconds / MINUTE) });
  }
  return t('map.hoursLeft', { count: Math.ceil(milliseconds / HOUR) });
}
