import * as v from 'valibot';
import { DONE } from './done';

/** Raised when a reader of hand-ins would have to change. */
export const HAND_IN_VERSION = 1;

/** In bytes: more is no hand-in. */
export const LARGEST = 1_000_000;

const HAND_IN = v.object({ shiftscopeHandIn: v.literal(HAND_IN_VERSION), ...DONE });

/** What somebody has done, as a file holds it. */
export type HandIn = Readonly<v.InferOutput<typeof HAND_IN>>;

/**
 * Why a text is no hand-in:
 * - json: it is no whole JSON text
 * - other: it is one of something else
 * - newer: a later version of the page wrote it
 * - part: the part of it that `where` names is damaged
 */
export interface Damage {
  readonly reason: 'json' | 'other' | 'newer' | 'part';
  /** Such as `runs.3.step`; empty where it is the whole. */
  readonly where: string;
}

/** What is done, as readable text: no name, no time. */
export function writeHandIn(done: Omit<HandIn, 'shiftscopeHandIn'>): string {
  const { exercises, answers, predictions, tasks, runs } = done;
  const handIn: HandIn = {
    shiftscopeHandIn: HAND_IN_VERSION,
    exercises,
    answers,
    predictions,
    tasks,
    runs,
  };
  return `${JSON.stringify(handIn, null, 2)}\n`;
}

/** Reads what `writeHandIn` has written. Never throws. */
export function readHandIn(
  text: string,
): { readonly handIn: HandIn } | { readonly damage: Damage } {
  const damaged = (reason: Damage['reason'], where = '') => ({ damage: { reason, where } });
  let given: unknown;
  try {
    // Some editors put a mark before the text.
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return damaged('json');
  }
  const version =
    typeof given === 'object' && given !== null && 'shiftscopeHandIn' in given
      ? given.shiftscopeHandIn
      : null;
  if (!Number.isInteger(version)) return damaged('other');
  if (Number(version) > HAND_IN_VERSION) return damaged('newer');
  const { success, output, issues } = v.safeParse(HAND_IN, given, { abortEarly: true });
  return success ? { handIn: output } : damaged('part', pathOf(issues[0]));
}

/** Where in the whole an issue is. */
function pathOf({ path }: Pick<v.BaseIssue<unknown>, 'path'>): string {
  return (path ?? []).map(({ key }) => String(key)).join('.');
}
