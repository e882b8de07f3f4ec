import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32';
import { gunzip } from './gunzip';
import { isProblem } from './problem';

const joined = (...parts: readonly ArrayLike<number>[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Uint8Array.from(part))));
/** Compared at once: one by one they would take long. */
const same = (one: object, other: Uint8Array) =>
  one instanceof Uint8Array && Buffer.from(one).equals(other);
const pack = (bytes: Uint8Array, level = 6) => new Uint8Array(gzipSync(bytes, { level }));
const text = (words: string) => new TextEncoder().encode(words);
/** Bytes that shrink, and that do not; many end their deflate stream in zeros. */
const contents = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.integer({ min: 0, max: 40_000 }).map((length) => new Uint8Array(length).map((_, i) => i % 7)),
);

describe('crc32', () => {
  it('is that of the standard, in one piece or several', () => {
    expect(crc32(text('123456789'))).toBe(0xcbf43926);
    expect(crc32(text('6789'), crc32(text('12345')))).toBe(0xcbf43926);
    expect(crc32(new Uint8Array(0))).toBe(0);
  });
});

describe('gunzip', () => {
  it('unpacks members one after the other, with zeros after the last or none', () => {
    const member = fc.tuple(contents, fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(
        fc.array(member, { minLength: 1, maxLength: 4 }),
        fc.nat(40),
        (members, zeros) => {
          const packed = joined(
            ...members.map(([bytes, level]) => pack(bytes, level)),
            new Uint8Array(zeros),
          );
          expect(same(gunzip(packed), joined(...members.map(([bytes]) => bytes)))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does so for what is longer than it takes at a time, padded to whole blocks', () => {
    const long = new Uint8Array(200_000).map((_, i) => (i * i * 2654435761) >>> 13);
    const packed = joined(pack(long), pack(text('end')), new Uint8Array(65_536));
    expect(same(gunzip(packed), joined(long, text('end')))).toBe(true);
  });

  it('knows the end of what ends in zeros itself', () => {
    const empty = pack(text(''));
    const zeros = new Uint8Array(100_000);
    for (const level of [0, 1, 9]) {
      for (const padding of [0, 1, 5, 13, 40_000]) {
        const tail = new Uint8Array(padding);
        const packed = joined(pack(zeros, level), tail);
        expect(same(gunzip(packed), zeros), `${level} ${padding}`).toBe(true);
        const both = joined(pack(zeros, level), empty, tail);
        expect(same(gunzip(both), zeros), `${level} ${padding}`).toBe(true);
        const cut = packed.subarray(0, pack(zeros, level).length - 1);
        expect(gunzip(cut)).toMatchObject({ reason: 'gzip' });
      }
    }
    expect(gunzip(empty)).toEqual(text(''));
    expect(gunzip(empty.subarray(0, -1))).toMatchObject({ reason: 'gzip' });
  });

  it('reads names, comments and extra fields of a header past them', () => {
    const plain = pack(text('a,b\n1,2'));
    const header = joined(plain.subarray(0, 3), [4 + 8 + 16], plain.subarray(4, 10));
    const fields = joined([2, 0, 9, 9], text('name.csv\0'), text('a comment\0'));
    expect(gunzip(joined(header, fields, plain.subarray(10)))).toEqual(text('a,b\n1,2'));
  });

  it('tells of one that is cut at any byte how far it came', () => {
    const bytes = new Uint8Array(5000).map((_, i) => (i * 31) % 251);
    const whole = joined(pack(bytes), pack(bytes));
    for (let end = 2; end < whole.length; end += 3) {
      const found = gunzip(whole.subarray(0, end));
      // Cut between two members it is whole.
      if (end === pack(bytes).length) expect(found).toEqual(bytes);
      else expect(found, `${end}`).toMatchObject({ reason: 'gzip' });
    }
    expect(gunzip(whole.subarray(0, whole.length - 1))).toEqual({
      reason: 'gzip',
      values: { bytes: 10_000 },
    });
  });

  it('tells a damaged byte, wherever it changes what comes out', () => {
    const bytes = text('sepal,petal,flower\n5.1,1.4,iris\n4.9,1.3,iris\n'.repeat(5));
    const packed = joined(pack(bytes), pack(bytes));
    for (let at = 0; at < packed.length; at++) {
      const damaged = packed.slice();
      damaged[at]! ^= 0x55;
      const found = gunzip(damaged);
      if (isProblem(found)) expect(found.reason).toBe('gzip');
      // The time in a header, or bits that stand for nothing.
      else expect(same(found, joined(bytes, bytes)), `${at}`).toBe(true);
    }
  });

  it('refuses what follows the last member and is not zero', () => {
    const packed = pack(text('a,b'));
    expect(gunzip(joined(packed, [0, 0, 1, 0]))).toMatchObject({ reason: 'gzip' });
    expect(gunzip(joined(packed, text('<html>')))).toMatchObject({ reason: 'gzip' });
    expect(gunzip(Uint8Array.from([0x1f, 0x8b]))).toMatchObject({ reason: 'gzip' });
  });

  it('stops at what is too much for memory, in one member or in many', () => {
    const limit = { reason: 'inflated', values: { limit: 100_000_000 } };
    const half = pack(new Uint8Array(50_000_001));
    expect(gunzip(joined(half, half, half, half))).toEqual(limit);
    expect(gunzip(pack(new Uint8Array(400_000_000)))).toEqual(limit);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const found = gunzip(joined([0x1f, 0x8b, 8], bytes));
        expect(isProblem(found) || found.length >= 0).toBe(true);
      }),
    );
  });
});
