import type { NumberKind } from '../../experiment/field';
import { linearScale, logScale, openScale, type SliderScale } from '../../ui/slider-scale';

/** The slider of a number: as far as the setting goes, in its own steps. */
export function settingScale({ range, step }: NumberKind): SliderScale {
  return step === 'factor'
    ? logScale(range.min, range.max)
    : linearScale(range.min, range.max, step);
}

/** With one more position at its end, for the word that stands for no number. */
export function openSettingScale({ range }: NumberKind, word: string): SliderScale {
  return openScale(range.min, range.max, word);
}

/** What a slider's value is as a setting: a scale by factors passes between whole numbers. */
export function settingValue({ whole }: NumberKind, value: number): number {
  return whole ? Math.round(value) : value;
}
