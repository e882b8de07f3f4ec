import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Batches } from './batches';
import { stream } from './random';

/** The next `sizes` batches. */
function draw(batches: Batches, sizes: readonly number[]): number[][] {
  return sizes.map((size) => {
    const into = new Uint32Array(size);
    batches.next(into, size);
    return [...into];
  });
}

const make = (count: number) => new Batches(count, stream(7, 'batches'));
const count = fc.integer({ min: 1, max: 40 });
const sizes = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 10 });

describe('Batches', () => {
  it('hand out every example once per epoch, whatever the sizes of the batches', () => {
    fc.assert(
      fc.property(count, sizes, (n, batchSizes) => {
        const drawn = draw(make(n), batchSizes).flat();
        for (let start = 0; start + n <= drawn.length; start += n) {
          const epoch = drawn.slice(start, start + n).sort((a, b) => a - b);
          expect(epoch).toEqual(Array.from({ length: n }, (_, i) => i));
        }
      }),
    );
  });

  it('hand out one sequence, however it is cut', () => {
    fc.assert(
      fc.property(count, sizes, (n, batchSizes) => {
        const drawn = draw(make(n), batchSizes).flat();
        expect(draw(make(n), [drawn.length])[0]).toEqual(drawn);
        const skipped = make(n);
        skipped.skip(drawn.length);
        const whole = draw(make(n), [drawn.length, 5]);
        expect(draw(skipped, [5])[0]).toEqual(whole[1]);
      }),
    );
  });

  it('are shuffled anew in each epoch', () => {
    const [first, second] = draw(make(30), [30, 30]);
    expect(first).not.toEqual(second);
    expect(first).not.toEqual([...first!].sort((a, b) => a - b));
  });

  it('look ahead through a clone without moving on', () => {
    const batches = make(10);
    draw(batches, [7]);
    const ahead = draw(batches.clone(), [7, 20, 3]);
    expect(draw(batches, [7, 20, 3])).toEqual(ahead);
  });
});
