import { describe, expect, it } from 'vitest';
import { openRun } from '../run/run.fixture';
import { targets } from './targets';
import { affineOf, transform } from './transformed';

const EPSILON = 1e-5;

describe('what γ and β are to aim at', () => {
  const stage = openRun('', { panel: 'transform' });
  stage.runTo(20);
  const inspection = stage.session.inspection(1)!;
  const [normalized, identity] = targets({ inspection, epsilon: EPSILON });

  it('is the normalized batch, and the batch itself', () => {
    expect(normalized).toMatchObject({ gamma: 1, beta: 0 });
    expect(normalized!.moments.mean).toBe(0);
    expect(normalized!.moments.deviation).toBeCloseTo(1, 3);
    expect(identity!.moments.mean).toBeCloseTo(inspection.mean, 6);
    expect(identity!.moments.deviation).toBeCloseTo(Math.sqrt(inspection.variance), 5);
  });

  it('is reached when γ and β are set to it', () => {
    for (const target of [normalized!, identity!]) {
      const reached = transform(inspection, EPSILON, target);
      expect(reached.moments.y).toEqual(target.moments);
    }
    const hand = affineOf(inspection, EPSILON, 'hand', identity!);
    expect(transform(inspection, EPSILON, hand).residual).toBeLessThan(1e-5);
  });
});
