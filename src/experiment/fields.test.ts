import { describe, expect, it } from 'vitest';
import { type Arm, ARM_IDS, DEFAULT_ARM, DEFAULT_EXPERIMENT, type Experiment } from './experiment';
import type { Field } from './field';
import { EXPERIMENT_FIELDS, experimentField } from './fields';
import { DEFAULT_VIEW, type View, VIEW_FIELDS } from './view';

/** The keys of a record, those of the arms as `a.gamma`. */
function leaves(record: Experiment | View): string[] {
  return Object.entries(record).flatMap(([key, value]: [string, unknown]) =>
    key === 'arms' && Array.isArray(value)
      ? value.flatMap((arm: Arm, index) =>
          Object.keys(arm).map((own) => `${ARM_IDS[index]}.${own}`),
        )
      : [key],
  );
}

/** Keys of fields whose default is not valid, or whose range is not what they take. */
function lawless<R>(fields: readonly Field<R>[], defaults: R): string[] {
  const keeps = (field: Field<R>, text: string) => {
    const record = field.apply(defaults, text);
    return record !== null && field.text(record) === text;
  };
  return fields
    .filter((field) => {
      const text = field.text(defaults);
      if (!keeps(field, text)) return true;
      if (field.range === null) return false;
      const { min, max } = field.range;
      const inside = [min, max].every((bound) => keeps(field, String(bound)));
      const outside = [min - 1e-9, max + 1e-3, -Infinity, NaN].some((wrong) =>
        field.apply(defaults, String(wrong)),
      );
      return !inside || outside;
    })
    .map(({ key }) => key);
}

describe('the fields', () => {
  it('have valid defaults, and ranges that hold exactly', () => {
    expect(lawless(EXPERIMENT_FIELDS, DEFAULT_EXPERIMENT)).toEqual([]);
    expect(lawless(VIEW_FIELDS, DEFAULT_VIEW)).toEqual([]);
  });

  it('cover every setting once', () => {
    expect(EXPERIMENT_FIELDS).toHaveLength(leaves(DEFAULT_EXPERIMENT).length - 1);
    expect(VIEW_FIELDS).toHaveLength(leaves(DEFAULT_VIEW).length);
  });

  it('have keys of their own that the syntax of events can hold', () => {
    const keys = [...EXPERIMENT_FIELDS, ...VIEW_FIELDS].map(({ key }) => key);
    expect(new Set([...keys, 'v', 'ev']).size).toBe(keys.length + 2);
    for (const key of keys) expect(key).toMatch(/^[a-z.]{1,12}$/);
  });

  it('are found by key, and only by key', () => {
    for (const field of EXPERIMENT_FIELDS) expect(experimentField(field.key)).toBe(field);
    for (const key of ['', 'LR', 'toString', '__proto__', 'a']) {
      expect(experimentField(key)).toBeUndefined();
    }
  });

  it('change what belongs to one arm in that arm alone', () => {
    const changed = experimentField('a.norm')?.apply(DEFAULT_EXPERIMENT, 'batch');
    const [a, b] = DEFAULT_EXPERIMENT.arms;
    expect(changed?.arms).toEqual([{ ...a, normalizer: 'batch' }, b]);
    expect(a?.normalizer).toBe('none');
  });

  it('reach every arm that an experiment has, and no other', () => {
    const three = { ...DEFAULT_EXPERIMENT, arms: [DEFAULT_ARM, DEFAULT_ARM, DEFAULT_ARM] };
    const changed = experimentField('c.norm')?.apply(three, 'layer');
    expect(changed?.arms.map(({ normalizer }) => normalizer)).toEqual(['none', 'none', 'layer']);
    expect(experimentField('c.norm')?.apply(DEFAULT_EXPERIMENT, 'layer')).toBeNull();
    expect(experimentField('d.norm')?.apply(three, 'layer')).toBeNull();
    expect(experimentField('e.norm')).toBeUndefined();
  });

  it('let an arm return to what both share', () => {
    const own = experimentField('a.lr')?.apply(DEFAULT_EXPERIMENT, '2');
    expect(own?.arms[0]?.learningRate).toBe(2);
    expect(own && experimentField('a.lr')?.apply(own, 'shared')).toEqual(DEFAULT_EXPERIMENT);
  });
});
