import * as v from 'valibot';
import { LAST_STEP } from '../../experiment/events';
import type { CommandName, Request } from '../protocol';
import { VERSION, wrongVersion } from '../version';

const NONE = v.object({});
const STEP = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LAST_STEP));
const PIXELS = v.pipe(v.number(), v.minValue(50), v.maxValue(4000));
const ID = v.union([v.pipe(v.number(), v.finite()), v.pipe(v.string(), v.maxLength(200))]);

/** A link is cut at a smaller size, and what is left out is told. */
const LINK = v.pipe(v.string(), v.maxLength(100_000));

/** What each command takes, and how that is said. */
const ARGUMENTS: {
  readonly [Name in CommandName]: { readonly schema: v.GenericSchema; readonly takes: string };
} = {
  play: { schema: NONE, takes: 'nothing' },
  pause: { schema: NONE, takes: 'nothing' },
  step: {
    schema: v.object({ steps: v.optional(v.pipe(STEP, v.minValue(1))) }),
    takes: `{steps}, a whole number from 1 to ${LAST_STEP}, or nothing`,
  },
  seek: {
    schema: v.object({ step: STEP }),
    takes: `{step}, a whole number from 0 to ${LAST_STEP}`,
  },
  reset: { schema: NONE, takes: 'nothing' },
  set: {
    schema: v.object({
      values: v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])),
    }),
    takes: '{values}, an object of texts, numbers or booleans by the keys of a link',
  },
  getState: { schema: NONE, takes: 'nothing' },
  setState: { schema: v.object({ link: LINK }), takes: '{link}, a text' },
  snapshot: {
    schema: v.object({
      chart: v.string(),
      format: v.picklist(['png', 'svg', 'csv']),
      width: v.optional(PIXELS),
      height: v.optional(PIXELS),
    }),
    takes: '{chart, format}, the format png, svg or csv, and {width, height} from 50 to 4000',
  },
  focus: { schema: NONE, takes: 'nothing' },
};

const isCommand = (name: unknown): name is CommandName =>
  typeof name === 'string' && Object.hasOwn(ARGUMENTS, name);

/** What a message of a host is. */
export type Read =
  | { readonly kind: 'hello' }
  | { readonly kind: 'request'; readonly request: Required<Request> }
  /** It is ours, and cannot be carried out. Without an id nobody waits for an answer. */
  | { readonly kind: 'wrong'; readonly id: number | string | null; readonly error: string }
  /** Of some other program: it is none of our business. */
  | { readonly kind: 'foreign' };

/** Reads what came from the framing page: anything at all. */
export function readMessage(data: unknown): Read {
  if (typeof data !== 'object' || data === null) return { kind: 'foreign' };
  const { shiftscope, hello, id, command, args = {} } = data as Record<string, unknown>;
  // What is said to hosts is none: a host that echoes it must not be answered.
  if (shiftscope === undefined || (hello !== 'host' && command === undefined)) {
    return { kind: 'foreign' };
  }
  const read = v.safeParse(ID, id);
  const wrong = (error: string): Read => ({
    kind: 'wrong',
    id: read.success ? read.output : null,
    error,
  });
  if (shiftscope !== VERSION) return wrong(wrongVersion(shiftscope));
  if (hello === 'host') return { kind: 'hello' };
  if (!read.success) return wrong('A request has an id, a number or a text.');
  if (!isCommand(command)) {
    const all = Object.keys(ARGUMENTS).join(', ');
    return wrong(`There is no command ${quote(command)}. There are: ${all}.`);
  }
  const { schema, takes } = ARGUMENTS[command];
  const given = v.safeParse(schema, args);
  if (!given.success) return wrong(`The command ${command} takes ${takes}.`);
  const request = { shiftscope, id: read.output, command, args: given.output };
  return { kind: 'request', request: request as Required<Request> };
}

/** What was given, as far as it can be said in a sentence. */
function quote(given: unknown): string {
  return typeof given === 'string' ? JSON.stringify(given.slice(0, 40)) : `of type ${typeof given}`;
}
