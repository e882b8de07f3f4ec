import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coarseToFine, standIn, STRIDES } from './coarse-to-fine';

const side = fc.integer({ min: 1, max: 6 }).map((blocks) => 8 * blocks);

describe('the walk from coarse to fine', () => {
  it('visits every cell once', () => {
    fc.assert(
      fc.property(side, (n) => {
        const sorted = coarseToFine(n).toSorted((a, b) => a - b);
        expect(sorted).toEqual(Array.from({ length: n * n }, (_, i) => i));
      }),
    );
  });

  it('has one cell in every block of a size before it goes on to smaller ones', () => {
    fc.assert(
      fc.property(side, (n) => {
        const order = coarseToFine(n);
        for (const stride of STRIDES) {
          const count = (n / stride) ** 2;
          // What came before this size stands in a block of its own too.
          const blocks = (cells: number[]) =>
            new Set(
              cells.map(
                (cell) =>
                  Math.floor((cell % n) / stride) +
                  Math.floor(Math.floor(cell / n) / stride) * (n / stride),
              ),
            ).size;
          const before = [8, 4, 2, 1].filter((larger) => larger > stride);
          const until = count + before.reduce((sum, larger) => sum + (n / larger) ** 2, 0);
          expect(blocks(order.slice(0, Math.min(until, order.length)))).toBe(count);
        }
      }),
    );
  });
});

describe('what stands for a cell', () => {
  it('is known, is the nearest of its blocks, and is itself once it is known', () => {
    fc.assert(
      fc.property(side, fc.nat(), fc.nat(), (n, some, one) => {
        const order = coarseToFine(n);
        const known = new Set(order.slice(0, some % (n * n + 1)));
        const cell = one % (n * n);
        const found = standIn(cell, n, (other) => known.has(other));
        const distance = (other: number) =>
          Math.max(
            Math.abs((other % n) - (cell % n)),
            Math.abs(Math.floor(other / n) - Math.floor(cell / n)),
          );
        if (found === -1) {
          // Only before the first cell of its own block of 8×8.
          for (const other of known) {
            const same = (a: number, b: number) => Math.floor(a / 8) === Math.floor(b / 8);
            const near =
              same(other % n, cell % n) && same(Math.floor(other / n), Math.floor(cell / n));
            expect(near).toBe(false);
          }
          return;
        }
        expect(known.has(found)).toBe(true);
        expect(distance(found)).toBeLessThan(8);
        if (known.has(cell)) expect(found).toBe(cell);
      }),
    );
  });

  it('is the middle of the coarse block around it, until finer ones come', () => {
    const order = coarseToFine(16);
    const after = (count: number) => new Set(order.slice(0, count));
    const at = (column: number, row: number, count: number) =>
      standIn(column + row * 16, 16, (cell) => after(count).has(cell));
    expect(at(0, 0, 0)).toBe(-1);
    expect(at(0, 0, 1)).toBe(4 + 4 * 16);
    expect(at(15, 15, 4)).toBe(12 + 12 * 16);
    expect(at(0, 0, 5)).toBe(2 + 2 * 16);
    expect(at(0, 0, 256)).toBe(0);
  });
});
