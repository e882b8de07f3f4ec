import * as v from 'valibot';

/** A name that the page gives, such as `saturation/too-large`. */
const NAME = v.pipe(v.string(), v.maxLength(120));

/** Of what one file may hold, each kind: more is not somebody's work. */
const MOST = 1000;

const named = <Value extends v.GenericSchema>(value: Value) =>
  v.pipe(
    v.record(NAME, value),
    v.check((record) => Object.keys(record).length <= MOST),
  );

export const PREDICTION = v.object({
  choice: v.nullable(v.string()),
  curve: v.nullable(v.array(v.nullable(v.pipe(v.number(), v.finite())))),
  skipped: v.boolean(),
  /** Whether the truth stands beside it. */
  revealed: v.boolean(),
});

/** Answers are kept up to so many characters, and so many of them of each exercise. */
export const LONGEST_ANSWER = 300;
export const MOST_ANSWERS = 20;

const ANSWERS = v.object({
  /** How often the exercise was answered, until it was right. */
  tries: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  /** The last of them, the latest at the end. */
  given: v.pipe(
    v.array(
      v.object({
        /** As it was typed, or the name of the option; of a play how it stood. */
        answer: v.pipe(v.string(), v.maxLength(LONGEST_ANSWER)),
        right: v.boolean(),
      }),
    ),
    v.maxLength(MOST_ANSWERS),
  ),
});

/** So many runs are kept; the oldest are let go. */
export const MOST_RUNS = 60;

const RUN = v.object({
  /** Where it ran: `lab`, or a play of a chapter, such as `saturation/stack`. */
  place: NAME,
  /** The experiment, as the text of its link. */
  link: v.pipe(v.string(), v.maxLength(8192)),
  /** How many of the link's networks ran: a play may show the first alone. */
  networks: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)),
  /** The furthest step that was seen. */
  step: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000)),
  /** There, of these networks together. */
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
});

/** What of a reader's work is kept, by chapter and id. */
export const DONE = {
  predictions: named(PREDICTION),
  /** Tasks that a run or a play has shown done. */
  tasks: named(v.literal('done')),
  exercises: named(v.picklist(['tried', 'done'])),
  // Progress that was kept before there were hand-ins has neither.
  answers: v.optional(named(ANSWERS), {}),
  runs: v.optional(v.pipe(v.array(RUN), v.maxLength(MOST)), []),
};

export type Prediction = Readonly<v.InferOutput<typeof PREDICTION>>;
export type Answers = Readonly<v.InferOutput<typeof ANSWERS>>;
export type KeptRun = Readonly<v.InferOutput<typeof RUN>>;

/** With one more answer. */
export function withAnswer(former: Answers | undefined, answer: string, right: boolean): Answers {
  const given = [...(former?.given ?? []), { answer: answer.slice(0, LONGEST_ANSWER), right }];
  return { tries: (former?.tries ?? 0) + 1, given: given.slice(-MOST_ANSWERS) };
}
