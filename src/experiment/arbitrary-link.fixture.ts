import fc from 'fast-check';
import { FILE_LIMIT } from '../engine/data/own/problem';
import { ALL_LAYERS } from '../engine/trained-layers';
import { type Arm, DEFAULT_EXPERIMENT, type Experiment, type ExperimentEvent } from './experiment';
import { LAST_STEP, withEvent } from './events';
import type { Fields, Kind, RecordOf } from './field';
import { EXPERIMENT_FIELDS } from './fields';
import type { Link } from './link';
import type { OwnFile } from './own-files';
import { PLAYBACK } from './playback';
import { withoutRefused } from './refusal';
import { ARM_SETTINGS, SHARED_SETTINGS } from './settings';

/** Generated links for the property tests: any valid experiment and view, of any magnitude. */

function real(min: number, max: number): fc.Arbitrary<number> {
  const anywhere = fc.double({ min, max, noNaN: true }).map((value) => value + 0);
  // Most doubles of a range are tiny: short decimals and the bounds are what people type.
  const typed = fc
    .double({ min, max, noNaN: true })
    .map((value) => Math.min(max, Math.max(min, Number(value.toPrecision(3)) + 0)));
  return fc.oneof(anywhere, typed, fc.constantFrom(min, max));
}

function whole(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max));
}

const file: fc.Arbitrary<OwnFile> = fc.record({
  name: fc.oneof(
    fc.constantFrom(
      'train-images-idx3-ubyte.gz',
      'my_iris.csv',
      '鸢尾花.csv',
      'a:b,c&d=e#f%20+.csv',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  ),
  size: whole(0, FILE_LIMIT),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
});

function anyValue(kind: Kind): fc.Arbitrary<unknown> {
  switch (kind.type) {
    case 'number': {
      const { min, max } = kind.range;
      return kind.whole ? whole(min, max) : real(min, max);
    }
    case 'choice':
      return fc.constantFrom(...kind.options);
    case 'flag':
      return fc.boolean();
    case 'word':
      return fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/);
    case 'query':
      return fc.stringMatching(/^[\w.,:=&%-]{0,80}$/);
    case 'some':
      return fc
        .subarray([...kind.options])
        .map((chosen) => kind.options.filter((option) => chosen.includes(option)));
    case 'text':
      return fc
        .string({ unit: 'grapheme', maxLength: kind.limit })
        .map((written) => written.slice(0, kind.limit))
        .filter((written) => !/[^\P{Cc}\n]|\p{Cs}/u.test(written));
    case 'optional':
      return fc.option(anyValue(kind.of));
    case 'layers':
      return whole(1, ALL_LAYERS);
    case 'files':
      return fc.oneof(
        fc.constant([]),
        ...[1, 2, 4].map((length) => fc.array(file, { minLength: length, maxLength: length })),
      );
  }
}

/** Any record that these fields describe. */
export function anyRecord<F extends Fields>(fields: F): fc.Arbitrary<RecordOf<F>> {
  const values = Object.entries(fields).map(([name, { kind }]) => [name, anyValue(kind)] as const);
  return fc.record(Object.fromEntries(values)) as fc.Arbitrary<RecordOf<F>>;
}

const anyArm: fc.Arbitrary<Arm> = anyRecord(ARM_SETTINGS);

const base: fc.Arbitrary<Experiment> = fc
  .record({
    shared: anyRecord(SHARED_SETTINGS),
    arms: fc.tuple(...DEFAULT_EXPERIMENT.arms.map(() => anyArm)),
  })
  .map(({ shared, arms }) => ({ ...shared, arms, events: [] }));

const LIVE = EXPERIMENT_FIELDS.filter(({ setting }) => setting.live);

/** A change to the value that another generated experiment has. */
export const anyEvent: fc.Arbitrary<ExperimentEvent> = fc
  .record({
    step: fc.oneof(fc.nat(20), whole(0, LAST_STEP)),
    field: fc.constantFrom(...LIVE),
    other: base,
  })
  .map(
    ({ step, field, other }) =>
      ({ step, key: field.key, value: field.get(other) }) as ExperimentEvent,
  );

export const anyExperiment: fc.Arbitrary<Experiment> = fc
  .record({ base, events: fc.array(anyEvent, { maxLength: 70 }) })
  .map(({ base: start, events }) =>
    events.reduce((experiment, event) => withEvent(experiment, event) ?? experiment, start),
  )
  .map((experiment) => withoutRefused(experiment).experiment);

export const anyLink: fc.Arbitrary<Link> = fc.record({
  experiment: anyExperiment,
  playback: anyRecord(PLAYBACK),
});
