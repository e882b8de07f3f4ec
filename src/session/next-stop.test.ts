import { describe, expect, it } from 'vitest';
import { nextStop } from './next-stop';

describe('nextStop', () => {
  it('goes as far as it may, unseen, where nothing lies on the way', () => {
    expect(nextStop(10, 5, null, [])).toEqual({ to: 15, look: false, evaluate: false });
  });

  it('ends at the next mark and sees it whole; what is behind does not count', () => {
    expect(nextStop(10, 50, null, [3, 10, 40, 20])).toEqual({
      to: 20,
      look: true,
      evaluate: true,
    });
    expect(nextStop(10, 5, null, [20]).to).toBe(15);
  });

  it('sees 64 moments on the way to a target, and evaluates every second one', () => {
    const seen: number[] = [];
    const evaluated: number[] = [];
    for (let step = 0; step < 640;) {
      const { to, look, evaluate } = nextStop(step, 7, 640, [640]);
      if (look) seen.push(to);
      if (evaluate) evaluated.push(to);
      step = to;
    }
    expect(seen).toEqual(Array.from({ length: 64 }, (_, i) => 10 * (i + 1)));
    expect(evaluated).toEqual(seen.filter((step) => step % 20 === 0));
  });
});
