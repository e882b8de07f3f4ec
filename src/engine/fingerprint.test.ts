import { describe, expect, it } from 'vitest';
import { combineFingerprints, Fingerprint, runFingerprint } from './fingerprint';
import { stream } from './random';

function digest(...lists: ArrayLike<number>[]): string {
  const fingerprint = new Fingerprint();
  for (const list of lists) fingerprint.add(list);
  return fingerprint.toString();
}

describe('Fingerprint', () => {
  it('gives 16 lower-case hexadecimal digits, the same ones on every machine', () => {
    expect(digest()).toBe('ab5f10c6374c4bdd');
    expect(digest([120])).toBe('d8595b8e17db22b3');
    expect(digest([0], new Float32Array([1, -0.5, 3.4e38, 1e-45, Infinity, NaN]))).toBe(
      '399c15db99c46ed3',
    );
  });

  it('counts the order of numbers, the length of lists and where they end', () => {
    const digests = [
      digest([1, 2]),
      digest([2, 1]),
      digest([1], [2]),
      digest([1, 2], []),
      digest([], [1, 2]),
      digest([1, 2, 0]),
      digest([0, 1, 2]),
      digest([1, -2]),
      digest([0]),
      digest([-0]),
      digest([2 ** 40]),
      digest([2 ** 40 + 1]),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('takes all NaNs for one', () => {
    const bits = new Uint32Array([0x7fc00000, 0xffc00001, 0x7f800001]);
    const floats = new Float32Array(bits.buffer);
    const digests = [...floats.keys()].map((i) => digest(floats.subarray(i, i + 1)));
    expect(new Set(digests)).toEqual(new Set([digest([NaN])]));
  });

  it('can be read in between without changing what follows', () => {
    const fingerprint = new Fingerprint();
    fingerprint.add([1]);
    fingerprint.toString();
    fingerprint.add([2]);
    expect(fingerprint.toString()).toBe(digest([1], [2]));
  });

  it('changes half of its bits when any one bit of any number changes', () => {
    const random = stream(3, 'init');
    const floats = Float32Array.from({ length: 37 }, () => random.normal());
    const bits = new Uint32Array(floats.buffer);
    const before = BigInt('0x' + digest(floats));
    const changed = Array.from({ length: 64 }, () => 0);
    const digests = new Set<bigint>([before]);
    let trials = 0;
    for (let i = 0; i < bits.length; i++) {
      for (let bit = 0; bit < 32; bit++, trials++) {
        bits[i]! ^= 1 << bit;
        const after = BigInt('0x' + digest(floats));
        bits[i]! ^= 1 << bit;
        digests.add(after);
        for (let k = 0; k < 64; k++) changed[k]! += Number(((before ^ after) >> BigInt(k)) & 1n);
      }
    }
    expect(digests.size).toBe(trials + 1);
    for (const count of changed) expect(Math.abs(count / trials - 0.5)).toBeLessThan(0.08);
  });

  it('has no two equal halves among many lists', () => {
    const high = new Set<string>();
    const low = new Set<string>();
    for (let i = 0; i < 20_000; i++) {
      const text = digest([i]);
      high.add(text.slice(0, 8));
      low.add(text.slice(8));
    }
    // Of 2³² values 20,000 random draws meet 0.05 times on average.
    expect(high.size).toBeGreaterThan(19_997);
    expect(low.size).toBeGreaterThan(19_997);
  });
});

describe('combineFingerprints', () => {
  it('depends on both and on their order', () => {
    const a = digest([1]);
    const b = digest([2]);
    expect(combineFingerprints([a, b])).toMatch(/^[0-9a-f]{16}$/);
    const all = [
      [a, b],
      [b, a],
      [a, a],
      [b, b],
    ].map(([x, y]) => combineFingerprints([x!, y!]));
    expect(new Set([...all, a, b]).size).toBe(6);
    expect(combineFingerprints([a, b])).toBe('0659471058a789dc');
  });
});

describe('the fingerprint of a run', () => {
  const [one, other] = ['0123456789abcdef', 'fedcba9876543210'];

  it('is that of both arms where they stand at the same step', () => {
    const found = runFingerprint([
      { step: 5, fingerprint: one },
      { step: 5, fingerprint: other },
    ]);
    expect(found).toBe(combineFingerprints([one, other]));
  });

  it('leaves out an arm that was left behind', () => {
    const found = runFingerprint([
      { step: 4, fingerprint: one },
      { step: 5, fingerprint: other },
    ]);
    expect(found).toBe(combineFingerprints(['', other]));
  });
});
