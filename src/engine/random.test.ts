import { describe, expect, it } from 'vitest';
import { Random, stream, type StreamName } from './random';

const NAMES: readonly StreamName[] = ['train', 'test', 'init', 'batches', 'probe'];

function take<T>(count: number, draw: () => T): T[] {
  return Array.from({ length: count }, draw);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe('Random', () => {
  it('draws what the published generator draws from the state 1, 2, 3, 4', () => {
    const random = new Random([1, 2, 3, 4]);
    expect(take(10, () => random.bits())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
  });

  it('draws uniform float32 numbers in [0, 1)', () => {
    const random = stream(5, 'train');
    const drawn = take(100_000, () => random.uniform());
    expect(drawn.every((u) => u >= 0 && u < 1 && Math.fround(u) === u)).toBe(true);
    expect(Math.abs(mean(drawn) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 1e5));
    expect(Math.abs(mean(drawn.map((u) => u * u)) - 1 / 3)).toBeLessThan(0.004);
  });

  it('draws normal numbers: moments, tails and no tie between neighbours', () => {
    const random = stream(6, 'init');
    const n = 200_000;
    const drawn = take(n, () => random.normal());
    expect(Math.abs(mean(drawn))).toBeLessThan(4 / Math.sqrt(n));
    expect(Math.abs(mean(drawn.map((x) => x ** 2)) - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(mean(drawn.map((x) => x ** 3)))).toBeLessThan(4 * Math.sqrt(15 / n));
    expect(Math.abs(mean(drawn.map((x) => x ** 4)) - 3)).toBeLessThan(4 * Math.sqrt(96 / n));
    const beyond = (limit: number) => mean(drawn.map((x) => (Math.abs(x) > limit ? 1 : 0)));
    expect(beyond(1)).toBeCloseTo(0.3173, 2);
    expect(beyond(2)).toBeCloseTo(0.0455, 2);
    expect(beyond(3)).toBeGreaterThan(0.002);
    const neighbours = mean(drawn.slice(1).map((x, i) => x * drawn[i]!));
    expect(Math.abs(neighbours)).toBeLessThan(4 / Math.sqrt(n));
  });

  it('draws each whole number below n equally often', () => {
    const random = stream(7, 'batches');
    const counts = Array.from({ length: 7 }, () => 0);
    for (let i = 0; i < 70_000; i++) counts[random.integer(7)]!++;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(22.5); // 6 degrees of freedom: p = 0.001
    expect(take(20, () => random.integer(1))).toEqual(take(20, () => 0));
    expect(random.integer(2 ** 32)).toBeLessThan(2 ** 32);
  });

  it('draws again what would make some whole numbers more likely', () => {
    // From this state the first 32 bits are 4294967295, past the largest multiple of 3·2³⁰.
    const word = inverseOfOutput(0xffffffff);
    const random = new Random([word ^ 2, word, 0, 6]);
    const copy = random.clone();
    expect(copy.bits()).toBe(0xffffffff);
    const second = copy.bits();
    expect(second).toBeLessThan(3 * 2 ** 30);
    expect(random.integer(3 * 2 ** 30)).toBe(second);
  });

  it('shuffles to every order equally often and loses nothing', () => {
    const random = stream(8, 'batches');
    const seen = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = [0, 1, 2, 3];
      random.shuffle(order);
      seen.set(order.join(), (seen.get(order.join()) ?? 0) + 1);
    }
    expect(seen.size).toBe(24);
    let chiSquare = 0;
    for (const count of seen.values()) chiSquare += (count - 1000) ** 2 / 1000;
    expect(chiSquare).toBeLessThan(49.7); // 23 degrees of freedom: p = 0.001
    const many = Uint32Array.from({ length: 1000 }, (_, i) => i);
    random.shuffle(many);
    expect([...many].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  });

  it('clones the whole state, a pending normal number included', () => {
    const random = stream(9, 'init');
    random.normal();
    const copy = random.clone();
    const draw = (from: Random) => [from.normal(), from.normal(), from.uniform(), from.bits()];
    const drawn = draw(random);
    expect(draw(copy)).toEqual(drawn);
    expect(draw(copy)).not.toEqual(drawn);
  });
});

describe('stream', () => {
  it('draws these numbers', () => {
    const init = stream(1, 'init');
    expect(take(4, () => init.bits())).toEqual([3973556440, 2723659523, 3394885741, 1273605934]);
    const probe = stream(0xffffffff, 'probe');
    expect(take(4, () => probe.bits())).toEqual([3372523453, 3299700136, 3031776486, 3042698289]);
  });

  it('gives the same numbers for the same seed and name', () => {
    for (const name of NAMES) {
      const a = stream(42, name);
      const b = stream(42, name);
      expect(take(100, () => a.bits())).toEqual(take(100, () => b.bits()));
    }
  });

  it('gives unrelated numbers for other names and neighbouring seeds', () => {
    const n = 20_000;
    const all = [0, 1, 2].flatMap((seed) =>
      NAMES.map((name) => {
        const random = stream(seed, name);
        return take(n, () => random.uniform() - 0.5);
      }),
    );
    for (let i = 0; i < all.length; i++) {
      for (let j = 0; j < i; j++) {
        const correlation = 12 * mean(all[i]!.map((u, k) => u * all[j]![k]!));
        expect(Math.abs(correlation)).toBeLessThan(4.5 / Math.sqrt(n));
        expect(all[i]!.slice(0, 8)).not.toEqual(all[j]!.slice(0, 8));
      }
    }
  });
});

/** The second state word from which the generator's next output is `output`. */
function inverseOfOutput(output: number): number {
  const inverse = (odd: number) => {
    let x = 1;
    for (let i = 0; i < 5; i++) x = Math.imul(x, 2 - Math.imul(odd, x));
    return x;
  };
  const rotated = Math.imul(output, inverse(9));
  return Math.imul((rotated >>> 7) | (rotated << 25), inverse(5));
}
