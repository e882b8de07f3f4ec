import { describe, expect, it } from 'vitest';
import { type Arm, ARM_IDS, DEFAULT_ARM, DEFAULT_EXPERIMENT, type Experiment } from './experiment';
import { checkValue, type Field, type Kind, readValue, writeValue } from './field';
import { EXPERIMENT_FIELDS, experimentField, readField } from './fields';
import { PLAYBACK } from './playback';

/** The keys of a record, those of the arms as `a.gamma`. */
function leaves(record: Experiment): string[] {
  return Object.entries(record).flatMap(([key, value]: [string, unknown]) =>
    key === 'arms' && Array.isArray(value)
      ? value.flatMap((arm: Arm, index) =>
          Object.keys(arm).map((own) => `${ARM_IDS[index]}.${own}`),
        )
      : [key],
  );
}

/** Keys of fields whose default is not valid, or whose range is not what they take. */
function lawless(fields: readonly Field[]): string[] {
  return fields
    .filter(({ kind, initial }) => {
      const takes = (value: unknown) =>
        checkValue(kind, value) !== null && readValue(kind, writeValue(kind, value)) !== null;
      if (!takes(initial)) return true;
      const range = rangeOf(kind);
      if (range === null) return false;
      const { min, max } = range;
      const inside = [min, max].every(takes);
      const outside = [min - 1e-9, max + 1e-3, -Infinity, NaN].some(
        (wrong) => checkValue(kind, wrong) ?? readValue(kind, String(wrong)),
      );
      return !inside || outside;
    })
    .map(({ key }) => key);
}

function rangeOf(kind: Kind) {
  const inner = kind.type === 'optional' ? kind.of : kind;
  return inner.type === 'number' ? inner.range : null;
}

const read = (key: string, text: string, experiment = DEFAULT_EXPERIMENT) =>
  readField(experimentField(key)!, experiment, text);

describe('the fields', () => {
  it('have valid defaults, and ranges that hold exactly', () => {
    expect(lawless(EXPERIMENT_FIELDS.map(({ setting }) => setting))).toEqual([]);
    expect(lawless(Object.values(PLAYBACK))).toEqual([]);
  });

  it('cover every setting once', () => {
    expect(EXPERIMENT_FIELDS).toHaveLength(leaves(DEFAULT_EXPERIMENT).length - 1);
  });

  it('have keys of their own that the syntax of events can hold', () => {
    const keys = [...EXPERIMENT_FIELDS, ...Object.values(PLAYBACK)].map(({ key }) => key);
    expect(new Set([...keys, 'ev']).size).toBe(keys.length + 1);
    for (const key of keys) expect(key).toMatch(/^[a-z.]{1,12}$/);
  });

  it('are found by key, and only by key', () => {
    for (const field of EXPERIMENT_FIELDS) expect(experimentField(field.key)).toBe(field);
    for (const key of ['', 'LR', 'toString', '__proto__', 'a']) {
      expect(experimentField(key)).toBeUndefined();
    }
  });

  it('change what belongs to one arm in that arm alone', () => {
    const changed = read('a.norm', 'batch');
    const [a, b] = DEFAULT_EXPERIMENT.arms;
    expect(changed?.arms).toEqual([{ ...a, normalizer: 'batch' }, b]);
    expect(a?.normalizer).toBe('none');
  });

  it('reach every arm that an experiment has, and no other', () => {
    const three = { ...DEFAULT_EXPERIMENT, arms: [DEFAULT_ARM, DEFAULT_ARM, DEFAULT_ARM] };
    const changed = read('c.norm', 'layer', three);
    expect(changed?.arms.map(({ normalizer }) => normalizer)).toEqual(['none', 'none', 'layer']);
    expect(read('c.norm', 'layer')).toBeNull();
    expect(read('d.norm', 'layer', three)).toBeNull();
    expect(experimentField('e.norm')).toBeUndefined();
  });

  it('let an arm return to what both share', () => {
    const own = read('a.lr', '2');
    expect(own?.arms[0]?.learningRate).toBe(2);
    expect(own && read('a.lr', 'shared', own)).toEqual(DEFAULT_EXPERIMENT);
  });
});
