import { describe, expect, it } from 'vitest';
import { inspect } from './hand-batch';
import { IDENTITY_BATCH } from './IdentityPlay';
import { judgeIdentity } from './judge-identity';

const batch = inspect(IDENTITY_BATCH);
const judge = (gamma: number, beta: number) => judgeIdentity(batch, { gamma, beta });

describe('the identity by hand', () => {
  it('is right within one percent, and not at two', () => {
    expect(judge(2.4, 1.7)).toBe(true);
    expect(judge(2.41, 1.71)).toBe(true);
    expect(judge(2.4 * 1.02, 1.7)).not.toBe(true);
    expect(judge(2.4, 1.7 + 2.4 * 0.02)).not.toBe(true);
  });

  it('names the usual mistakes', () => {
    expect(judge(5.76, 1.7)).toBe('variance');
    expect(judge(5.76, 0)).toBe('variance');
    expect(judge(2.4, 0)).toBe('unmoved');
    expect(judge(1, 1.7)).toBe('unscaled');
    expect(judge(-2.4, 1.7)).toBe('mirrored');
    expect(judge(1, 0)).toBe('near');
  });

  it('can be hit with the sliders’ two decimals, and is not at hand at first', () => {
    expect(batch.mean).toBeCloseTo(1.7, 5);
    expect(Math.sqrt(batch.variance)).toBeCloseTo(2.4, 5);
  });
});
