import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Batches } from './batches';
import { Random, stream } from './random';

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

  it('are given back one at a time, as if the batch had not been asked for', () => {
    fc.assert(
      fc.property(count, sizes, sizes, fc.boolean(), (n, before, after, twice) => {
        const batches = make(n);
        draw(batches, before);
        batches.giveBack();
        if (twice) batches.giveBack();
        const fresh = make(n);
        draw(fresh, before.slice(0, -1));
        expect(draw(batches, after)).toEqual(draw(fresh, after));
        batches.giveBack();
        fresh.giveBack();
        expect(draw(batches, [n])).toEqual(draw(fresh, [n]));
      }),
    );
  });

  it('are given back without a random draw, however many came before it and whatever epochs it crosses', () => {
    const [n, size, many] = [10, 512, 1000];
    const batches = make(n);
    const into = new Uint32Array(size);
    for (let i = 0; i < many; i++) batches.next(into, size);
    const last = [...into];
    const drawn = vi.spyOn(Random.prototype, 'bits');
    batches.giveBack();
    expect(drawn).not.toHaveBeenCalled();
    drawn.mockRestore();
    expect(draw(batches, [size])[0]).toEqual(last);
  });
});
