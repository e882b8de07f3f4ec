import { describe, expect, it } from 'vitest';
import { type BeforeAfterRow, drawBeforeAfter } from './before-after';
import { RecordingContext, testTheme as theme } from './recording-context.fixture';

const BINS = 8;
/** All of so many values in one inner bin. */
const one = (bin: number, count = 4) => ({
  counts: Uint16Array.of(count),
  start: 0,
  first: bin + 1,
  length: 1,
});

function draw(rows: readonly BeforeAfterRow[], lit: 'before' | 'after' | null = null) {
  const recording = new RecordingContext();
  const size = { width: 402, height: 200 };
  drawBeforeAfter(
    recording.context,
    { arm: 0, bins: BINS, binLimit: 4, domain: [-4, 4], rows, lit },
    size,
    theme,
  );
  const [fills, strokes] = [recording.of('fill'), recording.of('stroke')];
  /** Where a path stands highest. */
  const top = ({ path }: (typeof fills)[number]) => {
    const y = Math.min(...path.map((part) => part[2]!));
    const at = path.filter((part) => part[2] === y).map((part) => part[1]!);
    return { y, left: Math.min(...at), right: Math.max(...at) };
  };
  return { recording, fills, strokes, top };
}

const row = (before: number, after: number | null, label = 'layer 1'): BeforeAfterRow => ({
  label,
  note: 'moved',
  before: one(before),
  after: after === null ? null : one(after),
});

describe('two distributions of one layer', () => {
  it('stand on one axis, each over its own values', () => {
    const { fills, strokes, top } = draw([row(2, 6)]);
    // Fifty pixels a bin.
    expect(top(fills[0]!)).toMatchObject({ left: 101, right: 151 });
    expect(top(strokes[0]!)).toMatchObject({ left: 301, right: 351 });
    expect(top(fills[0]!).y).toBe(top(strokes[0]!).y);
    expect(strokes[0]!.color).toBe(theme.arms[0]);
  });

  it('are compared by their shares, however many values there are', () => {
    const { fills, strokes, top } = draw([{ ...row(2, 6), after: one(6, 400) }]);
    expect(top(fills[0]!).y).toBe(top(strokes[0]!).y);
  });

  it('are one, as long as nothing has happened', () => {
    const { fills, strokes } = draw([row(2, null)]);
    expect([fills.length, strokes.length]).toEqual([1, 0]);
  });

  it('stay in their rows, whose names stand above them', () => {
    const { fills, recording, top } = draw([row(2, 6, 'layer 2'), row(1, 1, 'layer 1')]);
    const [upper, lower] = fills.map((fill) => top(fill).y);
    expect(upper!).toBeLessThan(lower!);
    const [second, first] = ['layer 2', 'layer 1'].map((name) => recording.text(name).numbers[1]!);
    expect(second!).toBeLessThan(first!);
    expect(recording.texts).toEqual(expect.arrayContaining(['−4', '0', '4', 'moved']));
    expect(recording.savesOpen).toBe(0);
  });

  it('come forward as their symbols are pointed at', () => {
    const strength = (lit: 'before' | 'after' | null) => {
      const { fills, strokes } = draw([row(2, 6)], lit);
      return [fills[0]!.alpha, strokes[0]!.alpha, strokes[0]!.lineWidth];
    };
    const [usual, before, after] = [strength(null), strength('before'), strength('after')];
    expect(before[0]!).toBeGreaterThan(usual[0]!);
    expect(before[1]!).toBeLessThan(usual[1]!);
    expect(after[0]!).toBeLessThan(usual[0]!);
    expect(after[2]!).toBeGreaterThan(usual[2]!);
  });

  it('are nothing but numbers, also where there are no values', () => {
    const { recording } = draw([{ ...row(2, 6), before: one(2, 0) }]);
    expect(recording.everyNumber.every(Number.isFinite)).toBe(true);
  });
});
