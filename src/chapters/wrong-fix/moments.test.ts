import { describe, expect, it } from 'vitest';
import { nextPlace, START, stepsOn } from './moments';

describe('a step in thirds', () => {
  it('is look, update, normalize, and then the look of the next step', () => {
    const places = [START];
    for (let i = 0; i < 6; i++) places.push(nextPlace(places[i]!, 1000));
    expect(places.map(({ step, phase }) => `${step} ${phase}`)).toEqual([
      '0 look',
      '0 update',
      '0 normalize',
      '1 look',
      '1 update',
      '1 normalize',
      '2 look',
    ]);
  });

  it('ends with the look of the last step', () => {
    expect(nextPlace({ step: 5, phase: 'look' }, 5)).toEqual({ step: 5, phase: 'look' });
    expect(nextPlace({ step: 4, phase: 'normalize' }, 5)).toEqual({ step: 5, phase: 'look' });
  });

  it('is finished before whole steps follow, and none goes beyond the last', () => {
    expect(stepsOn({ step: 3, phase: 'look' }, 10, 1000).step).toBe(13);
    expect(stepsOn({ step: 3, phase: 'update' }, 10, 1000)).toEqual({ step: 14, phase: 'look' });
    expect(stepsOn({ step: 995, phase: 'look' }, 10, 1000).step).toBe(1000);
  });
});
