import { plainSigns, typedNumber } from './typed-number';

/** Maps a slider's whole positions 0…positions to values, and typed text to values. */
export interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly positions: number;
  value(position: number): number;
  position(value: number): number;
  /** The value as it is typed. */
  write(value: number): string;
  /** Null when the text is no number within the range. */
  parse(text: string): number | null;
}

/** Positions per factor of ten: an arrow key moves by about 5 %. */
const PER_DECADE = 50;

/** Equal factors; values have three significant digits. */
export function logScale(min: number, max: number): SliderScale {
  const span = Math.log10(max / min);
  const positions = Math.round(span * PER_DECADE);
  return {
    min,
    max,
    positions,
    value: (position) =>
      clamp(Number((min * 10 ** ((span * position) / positions)).toPrecision(3)), min, max),
    position: (value) => Math.round((Math.log10(value / min) / span) * positions),
    write: String,
    parse: (text) => parse(text, min, max, false),
  };
}

/** Equal steps. */
export function linearScale(min: number, max: number, step: number): SliderScale {
  const positions = Math.round((max - min) / step);
  return {
    min,
    max,
    positions,
    value: (position) => Number((min + position * step).toPrecision(12)),
    position: (value) => Math.round((value - min) / step),
    write: String,
    parse: (text) => parse(text, min, max, Number.isInteger(step) && Number.isInteger(min)),
  };
}

/** A log scale with one more position at its end, for a value that stands for "no bound". */
export function openScale(min: number, max: number, word: string): SliderScale {
  const inner = logScale(min, max);
  const positions = inner.positions + 1;
  return {
    ...inner,
    positions,
    value: (position) => (position >= positions ? Infinity : inner.value(position)),
    position: (value) => (value === Infinity ? positions : inner.position(value)),
    write: (value) => (value === Infinity ? word : String(value)),
    parse: (text) =>
      plainSigns(text).toLowerCase() === word.toLowerCase() ? Infinity : inner.parse(text),
  };
}

function parse(text: string, min: number, max: number, whole: boolean): number | null {
  const value = typedNumber(text) ?? NaN;
  if (!(value >= min && value <= max) || (whole && !Number.isInteger(value))) return null;
  // −0 is 0.
  return value + 0;
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}
