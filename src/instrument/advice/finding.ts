import type { Remedy } from './remedies';
import type { words } from './words/en';

type Advice = (typeof words)['advice'];
/** Keys of the dictionary that hold a sentence in two parts. */
export type FindingKey = {
  [K in keyof Advice]: Advice[K] extends { lead: string } ? K : never;
}[keyof Advice];

/** Numbers of a sentence: how they are written is the screen's business. */
export type Value =
  | { readonly share: number }
  /** Of each arm. */
  | { readonly shares: readonly number[] }
  /** As it was set, or follows from what was set. */
  | { readonly number: number }
  /** What was measured, of which one digit is enough. */
  | { readonly about: number }
  /** A share of which one digit is enough. */
  | { readonly part: number }
  /** Counts from 1; above `depth` it is the output layer. */
  | { readonly layer: number; readonly depth: number }
  | { readonly word: keyof Advice['word'] };

export type Values = Readonly<Record<string, Value>>;

/** What is said of an arm, or of all. */
export interface Finding {
  readonly key: FindingKey;
  readonly arm: number;
  readonly values: Values;
  /** What is worth a sentence more. */
  readonly more?: 'drift';
  /** The same was said of the arm before: it needs no numbers. */
  readonly again: boolean;
  readonly remedies: readonly Remedy[];
}
