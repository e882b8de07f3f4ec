import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Change, Experiment, LiveChange } from './experiment';
import { choice, field, real } from './field';

/** The type check is the test. */
const take = (...changes: readonly Change[]): number => changes.length;
const takeLive = (...changes: readonly LiveChange[]): number => changes.length;

describe('a change that cannot be', () => {
  it('does not compile where the key is mistyped', () => {
    expect(take({ key: 'a.norm', value: 'batch' }, { key: 'd.lr', value: null })).toBe(2);
    // @ts-expect-error there is no such setting
    take({ key: 'lrr', value: 0.1 });
    // @ts-expect-error there is no fifth arm
    take({ key: 'e.norm', value: 'batch' });
    // @ts-expect-error it belongs to an arm
    take({ key: 'norm', value: 'batch' });
  });

  it('does not compile where the value is of another type', () => {
    expect(take({ key: 'std', value: true }, { key: 'train', value: null })).toBe(2);
    // @ts-expect-error text is made for links alone
    take({ key: 'lr', value: '0.1' });
    // @ts-expect-error no such normaliser
    take({ key: 'a.norm', value: 'bacth' });
    // @ts-expect-error what all arms share cannot be set apart from itself
    take({ key: 'lr', value: null });
    // @ts-expect-error a flag is no number
    take({ key: 'std', value: 1 });
  });

  it('does not compile in mid-run where it makes the run another run', () => {
    expect(takeLive({ key: 'lr', value: 0.1 }, { key: 'b.keep', value: 0.5 })).toBe(2);
    // @ts-expect-error the depth is that of the whole run
    takeLive({ key: 'depth', value: 2 });
  });
});

describe('a record', () => {
  it('has the types of its fields', () => {
    expectTypeOf<Experiment['learningRate']>().toEqualTypeOf<number>();
    expectTypeOf<Experiment['train']>().toEqualTypeOf<number | null>();
    expectTypeOf<Experiment['standardize']>().toEqualTypeOf<boolean>();
    expectTypeOf<Experiment['optimizer']>().toEqualTypeOf<'sgd' | 'momentum' | 'adam'>();
    expectTypeOf<Experiment['arms'][number]['initialScale']>().toEqualTypeOf<number | null>();
  });

  it('begins with a value that its field can have', () => {
    expect(field('x', choice(['one', 'two']), 'two').initial).toBe('two');
    // @ts-expect-error not one of the options
    field('x', choice(['one', 'two']), 'three');
    // @ts-expect-error not a number
    field('x', real(0, 1, 0.1), '0.5');
  });
});
