import * as v from 'valibot';

/**
 * One setting of a link: how its text is read, checked and written, and where it lives in the
 * record `R`. The address, the controls and the events all go through this.
 */
export interface Field<R> {
  readonly key: string;
  /** The record with this value, or null when the text is no valid value. */
  readonly apply: (record: R, text: string) => R | null;
  readonly text: (record: R) => string;
  /** Bounds of a number, for the control that sets it. */
  readonly range: Range | null;
}

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** How a kind of value is read from and written to a link. */
export interface Kind<T> {
  readonly schema: v.GenericSchema<string, T>;
  readonly write: (value: T) => string;
  readonly range: Range | null;
}

/**
 * Plain decimal notation only: Number() would also take '', '0x10' and 'Infinity'. String() writes
 * down to 1e-6 without an exponent, with up to 22 digits after the point.
 */
const DECIMAL = /^-?\d{1,25}(\.\d{1,25})?(e[+-]?\d{1,3})?$/i;

export function real(min: number, max: number): Kind<number> {
  return {
    schema: v.pipe(
      v.string(),
      v.regex(DECIMAL),
      // −0 is 0 in a link.
      v.transform((text) => Number(text) + 0),
      v.number(),
      v.finite(),
      v.minValue(min),
      v.maxValue(max),
    ),
    write: (value) => String(value === 0 ? 0 : value),
    range: { min, max },
  };
}

export function whole(min: number, max: number): Kind<number> {
  const { schema, write, range } = real(min, max);
  return { schema: v.pipe(schema, v.integer()), write, range };
}

export function choice<const T extends string>(options: readonly T[]): Kind<T> {
  return { schema: v.picklist(options), write: (value) => value, range: null };
}

export function flag(): Kind<boolean> {
  return {
    schema: v.pipe(
      v.picklist(['0', '1']),
      v.transform((text) => text === '1'),
    ),
    write: (value) => (value ? '1' : '0'),
    range: null,
  };
}

/** A value that may be missing, with the word that stands for it in a link. */
export function optional<T>(kind: Kind<T>, word: string): Kind<T | null> {
  return {
    schema: v.union([
      v.pipe(
        v.literal(word),
        v.transform(() => null),
      ),
      kind.schema,
    ]),
    write: (value) => (value === null ? word : kind.write(value)),
    range: kind.range,
  };
}

export function makeField<R, T>(
  key: string,
  kind: Kind<T>,
  get: (record: R) => T,
  set: (record: R, value: T) => R,
): Field<R> {
  return {
    key,
    apply: (record, text) => {
      const result = v.safeParse(kind.schema, text);
      return result.success ? set(record, result.output) : null;
    },
    text: (record) => kind.write(get(record)),
    range: kind.range,
  };
}
