import * as v from 'valibot';
import type { OwnFile } from './own-files';

/**
 * What a setting can be: how it is read from the text of a link, checked, and written, with all that
 * controls, documentation and generated tests need to know of it. Values are typed from the slider
 * to the kernel: text is made for links alone.
 */
interface Codec<T> {
  /** What is valid, as it is kept; takes anything. */
  readonly value: v.GenericSchema<unknown, T>;
  /** The same from the text of a link. */
  readonly text: v.GenericSchema<string, T>;
  write(value: T): string;
}

export interface Range {
  readonly min: number;
  readonly max: number;
}

export interface NumberKind extends Codec<number> {
  readonly type: 'number';
  readonly range: Range;
  readonly whole: boolean;
  /** How a control goes through the range: by equal factors, or by steps of this size. */
  readonly step: 'factor' | number;
}

export interface ChoiceKind<T extends string, L extends string = string> extends Codec<T> {
  readonly type: 'choice';
  readonly options: readonly T[];
  /** Of each option, the key of its name in the dictionaries. */
  readonly labels: Readonly<Record<T, L>>;
}

export interface FlagKind extends Codec<boolean> {
  readonly type: 'flag';
}

/** A name: small letters, digits and hyphens, at most 40 of them. */
export interface WordKind extends Codec<string> {
  readonly type: 'word';
}

/** A link within the link, such as the state of something on the page; '' where there is none. */
export interface QueryKind extends Codec<string> {
  readonly type: 'query';
}

/** Some of these words, in their order. */
export interface SomeKind<T extends string = string> extends Codec<readonly T[]> {
  readonly type: 'some';
  readonly options: readonly T[];
}

/** What a person has written: any text of at most so many UTF-16 units. */
export interface TextKind extends Codec<string> {
  readonly type: 'text';
  readonly limit: number;
}

export interface FilesKind extends Codec<readonly OwnFile[]> {
  readonly type: 'files';
}

/** Layers of a network, as the engine's `Settings.trained` holds them. */
export interface LayersKind extends Codec<number> {
  readonly type: 'layers';
}

/** A value that may be missing, with the word that stands for it in a link. */
export interface OptionalKind<
  K extends NumberKind | ChoiceKind<string> | WordKind,
> extends Codec<ValueOf<K> | null> {
  readonly type: 'optional';
  readonly of: K;
  readonly word: string;
}

type PlainKind =
  | NumberKind
  | ChoiceKind<string>
  | FlagKind
  | FilesKind
  | WordKind
  | LayersKind
  | QueryKind
  | SomeKind
  | TextKind;
export type Kind =
  PlainKind | OptionalKind<NumberKind> | OptionalKind<ChoiceKind<string>> | OptionalKind<WordKind>;

/** The type of a kind's values. */
export type ValueOf<K> = K extends { readonly value: v.GenericSchema<unknown, infer T> }
  ? T
  : never;

/** One value that a link can hold: its key, what it can be, and what it is where nothing is said. */
export interface Field<K extends Kind = Kind> {
  readonly key: string;
  readonly kind: K;
  readonly initial: ValueOf<K>;
  /** The key that links had before; it is read for ever. */
  readonly former?: string;
}

/** Fields by the names that their values have in a record. */
export type Fields = Readonly<Record<string, Field>>;

/** The record that fields describe. */
export type RecordOf<F extends Fields> = {
  readonly [N in keyof F]: ValueOf<F[N]['kind']>;
};

export function field<K extends Kind>(
  key: string,
  kind: K,
  initial: ValueOf<K>,
  former = key,
): Field<K> {
  return { key, kind, initial, former };
}

/** The record where nothing is said. */
export function initialValues<F extends Fields>(fields: F): RecordOf<F> {
  const entries = Object.entries(fields).map(([name, { initial }]) => [name, initial] as const);
  return Object.fromEntries(entries) as RecordOf<F>;
}

/** What a link says of a record: the values that differ from those where nothing is said. */
export function writeRecord<F extends Fields>(fields: F, record: RecordOf<F>): string[] {
  return Object.entries(fields).flatMap(([name, { key, kind, initial }]) => {
    const text = writeValue(kind, record[name]);
    return text === writeValue(kind, initial) ? [] : [`${key}=${text}`];
  });
}

/** The value that a text stands for; null where it is not valid. */
export function readValue(kind: Kind, text: string): { readonly value: unknown } | null {
  const { success, output } = v.safeParse(kind.text, text);
  return success ? { value: output } : null;
}

/** A value as it is kept; null where it is not valid. */
export function checkValue(kind: Kind, value: unknown): { readonly value: unknown } | null {
  const { success, output } = v.safeParse(kind.value, value);
  return success ? { value: output } : null;
}

/** The text that a link writes for a valid value. */
export function writeValue(kind: Codec<unknown>, value: unknown): string {
  return kind.write(value);
}

/**
 * Plain decimal notation only: Number() would also take '', '0x10' and 'Infinity'. String() writes
 * down to 1e-6 without an exponent, with up to 22 digits after the point.
 */
const DECIMAL = /^-?\d{1,25}(\.\d{1,25})?(e[+-]?\d{1,3})?$/i;

function number(min: number, max: number, whole: boolean, step: NumberKind['step']): NumberKind {
  const within = v.pipe(
    v.number(),
    v.finite(),
    v.minValue(min),
    v.maxValue(max),
    // −0 is 0 in a link.
    v.transform((value) => value + 0),
  );
  const value = whole ? v.pipe(within, v.integer()) : within;
  return {
    type: 'number',
    value,
    text: v.pipe(v.string(), v.regex(DECIMAL), v.transform(Number), value),
    write: String,
    range: { min, max },
    whole,
    step,
  };
}

export function real(min: number, max: number, step: NumberKind['step']): NumberKind {
  return number(min, max, false, step);
}

export function whole(min: number, max: number, step: NumberKind['step'] = 1): NumberKind {
  return number(min, max, true, step);
}

/** One of some words; they are called by their own names where no others are given. */
export function choice<const T extends string>(options: readonly T[]): ChoiceKind<T, T>;
export function choice<
  const T extends string,
  const M extends Readonly<Record<NoInfer<T>, string>>,
>(options: readonly T[], labels: M): ChoiceKind<T, M[T]>;
export function choice<T extends string>(
  options: readonly T[],
  labels: Readonly<Record<string, string>> = Object.fromEntries(
    options.map((option) => [option, option]),
  ),
): ChoiceKind<T> {
  const value = v.picklist(options);
  return { type: 'choice', value, text: value, write: (option) => option, options, labels };
}

/** One of some words that only a dialog with words of its own asks for. */
export function unnamed<const T extends string>(options: readonly T[]): ChoiceKind<T, never> {
  return choice(options, {} as Readonly<Record<T, never>>);
}

export function word(): WordKind {
  const value = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/));
  return { type: 'word', value, text: value, write: (text) => text };
}

export function query(): QueryKind {
  // What a link of an experiment is made of; it stands for itself only where it is written.
  const value = v.pipe(v.string(), v.maxLength(2000), v.regex(/^[\w.,:=&%-]*$/));
  return { type: 'query', value, text: value, write: encodeURIComponent };
}

/** Where most of the words are meant, a link names those that are not: `all,-one`. */
export function some<const T extends string>(options: readonly T[]): SomeKind<T> {
  const inOrder = (chosen: T[]): T[] => options.filter((option) => chosen.includes(option));
  const words = v.array(v.picklist(options));
  const read = (text: string): readonly string[] => {
    if (text === 'none') return [];
    const [first, ...others] = text.split(',');
    if (first !== 'all') return text.split(',');
    const without = others.map((other) => (other.startsWith('-') ? other.slice(1) : ''));
    // A word that is none of the options is a mistake here as well.
    const wrong = without.filter((word) => !(options as readonly string[]).includes(word));
    return [...options.filter((option) => !without.includes(option)), ...wrong];
  };
  return {
    type: 'some',
    value: v.pipe(words, v.transform(inOrder)),
    text: v.pipe(v.string(), v.transform(read), words, v.transform(inOrder)),
    write: (chosen) => {
      const without = options.filter((option) => !chosen.includes(option));
      if (chosen.length === 0) return 'none';
      if (without.length >= chosen.length) return chosen.join(',');
      return ['all', ...without.map((option) => `-${option}`)].join(',');
    },
    options,
  };
}

/** Characters that are no text: half of one, or what steers a terminal; lines may be broken. */
export const NO_TEXT = /[^\P{Cc}\n]|\p{Cs}/u;

export function text(limit: number): TextKind {
  const value = v.pipe(
    v.string(),
    v.maxLength(limit),
    v.check((given) => !NO_TEXT.test(given)),
  );
  return { type: 'text', value, text: value, write: encodeURIComponent, limit };
}

export function flag(): FlagKind {
  return {
    type: 'flag',
    value: v.boolean(),
    text: v.pipe(
      v.picklist(['0', '1']),
      v.transform((text) => text === '1'),
    ),
    write: (value) => (value ? '1' : '0'),
  };
}

export function optional<K extends NumberKind | ChoiceKind<string> | WordKind>(
  of: K,
  word: string,
): OptionalKind<K> {
  const { value, text, write }: Codec<unknown> = of;
  const missing = v.pipe(
    v.literal(word),
    v.transform(() => null),
  );
  return {
    type: 'optional',
    value: v.nullable(value) as v.GenericSchema<unknown, ValueOf<K> | null>,
    text: v.union([missing, text]) as v.GenericSchema<string, ValueOf<K> | null>,
    write: (given) => (given === null ? word : write(given)),
    of,
    word,
  };
}
