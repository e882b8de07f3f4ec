import { describe, expect, it } from 'vitest';
import { FLOAT32 } from './arithmetic';
import { draw, expectClose, random, results, room, sum, table } from './kernel-arrays.fixture';
import { createReference } from './reference';

const single = createReference();
const f = Math.fround;

describe('softmaxCrossEntropy', () => {
  /** Loss and gradient in double precision, from the definition. */
  function exact(logits: ArrayLike<number>, labels: ArrayLike<number>, m: number, classes: number) {
    let loss = 0;
    const gradient = table(m, classes, (i, j) => {
      const row = table(1, classes, (_, k) => logits[i * classes + k]!);
      const highest = Math.max(...row);
      const total = row.reduce((sum_, x) => sum_ + Math.exp(x - highest), 0);
      if (j === 0) loss += Math.log(total) + highest - row[labels[i]!]!;
      return (Math.exp(row[j]! - highest) / total - (labels[i] === j ? 1 : 0)) / m;
    });
    return { loss: loss / m, gradient };
  }

  it.each([
    [1, 1],
    [1, 2],
    [7, 2],
    [5, 3],
    [33, 10],
  ])('of %d rows and %d classes gives the mean loss and its gradient', (m, classes) => {
    const logits = draw(m * classes, 4);
    const labels = Uint8Array.from({ length: m }, () => random.integer(classes));
    const gradient = room(m * classes);
    const loss = single.softmaxCrossEntropy(gradient, logits, labels, m, classes);
    const want = exact(logits, labels, m, classes);
    expectClose([loss], [want.loss], 2e-6);
    expectClose(results(gradient), want.gradient, 5e-7);
    expect(single.softmaxCrossEntropy(null, logits, labels, m, classes)).toBe(loss);
    single.softmaxCrossEntropy(logits, logits, labels, m, classes);
    expect([...logits]).toEqual(results(gradient));
  });

  it('has the promised bits', () => {
    const [m, classes] = [11, 3];
    const { exp, log } = FLOAT32;
    const logits = draw(m * classes, 4);
    const labels = Uint8Array.from({ length: m }, (_, i) => i % classes);
    const below = table(m, classes, (i, j) => {
      const row = logits.subarray(i * classes, (i + 1) * classes);
      return f(row[j]! - Math.max(...row));
    });
    const sums = table(m, 1, (i) => sum(classes, (j) => exp(below[i * classes + j]!)));
    const gradient = room(m * classes);
    const loss = single.softmaxCrossEntropy(gradient, logits, labels, m, classes);
    const losses = (i: number) => f(log(sums[i]!) - below[i * classes + labels[i]!]!);
    expect(loss).toBe(f(sum(m, losses) / m));
    expect(results(gradient)).toEqual(
      table(m, classes, (i, j) => {
        const probability = f(exp(below[i * classes + j]!) / sums[i]!);
        return f(f(probability - (labels[i] === j ? 1 : 0)) / m);
      }),
    );
  });

  it('stays finite for logits up to ±1e30', () => {
    const logits = new Float32Array([1e30, -1e30, -1e30, 1e30, 1e30, 1e30]);
    const gradient = room(6);
    const loss = single.softmaxCrossEntropy(gradient, logits, new Uint8Array([0, 0, 1]), 3, 2);
    const third = f(1 / 3);
    const sixth = f(0.5 / 3);
    expect(results(gradient)).toEqual([0, 0, -third, third, sixth, -sixth]);
    expect(Math.abs(loss / (2e30 / 3) - 1)).toBeLessThan(1e-6);
  });

  it('is log 2 where two logits are equal, whatever they are', () => {
    for (const value of [0, 100, -1e30, 1e-40]) {
      const logits = new Float32Array([value, value]);
      const loss = single.softmaxCrossEntropy(null, logits, new Uint8Array([1]), 1, 2);
      expect(loss).toBe(f(Math.LN2));
    }
  });

  it('passes NaN and infinite logits on as NaN', () => {
    for (const value of [NaN, Infinity]) {
      for (const logits of [new Float32Array([value, 1]), new Float32Array([1, value])]) {
        const gradient = new Float32Array(2);
        expect(single.softmaxCrossEntropy(gradient, logits, new Uint8Array([0]), 1, 2)).toBeNaN();
        expect([...gradient]).toEqual([NaN, NaN]);
      }
    }
  });
});
