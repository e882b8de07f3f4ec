import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createSimd } from '../../engine/kernels/simd';
import { module } from '../../engine/kernels/simd-module.fixture';
import { createBench } from './bench';
import { INTRODUCTION } from './introduction';
import { CASES } from './cases';
import { HEAD, rowsOf } from './table';

const README = readFileSync(new URL('README.md', import.meta.url), 'utf8');
/** The cells of the table that is kept. */
const KEPT = README.split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').slice(1, -1))
  .map((cells) => cells.map((cell) => cell.trim()));
const bench = createBench(
  (bytes) => createSimd(module, bytes),
  () => {},
);

describe('the studies', () => {
  it('have ids of their own', () => {
    const ids = CASES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are the rows of the table that is kept, as far as can be said without measuring', () => {
    expect(README.startsWith(`${INTRODUCTION}\n\n|`)).toBe(true);
    const [head, , ...rows] = KEPT;
    expect(head).toEqual(HEAD);
    const expected = CASES.flatMap(({ id, expected }) =>
      Object.values(expected).map(({ what, expected, source }) => [
        id,
        what,
        `${expected} [${source}]`,
      ]),
    );
    expect(rows.map((row) => row.slice(0, 3))).toEqual(expected);
    for (const [, , , measured, verdict] of rows) {
      expect(measured).not.toBe('');
      expect(verdict).toMatch(/^(agrees|differs: .+)$/);
    }
  });

  it.each(CASES.filter(({ quick }) => quick).map((study) => [study.id, study] as const))(
    'find what the notes expect, and what the table says: %s',
    (id, study) => {
      const findings = study.run(bench);
      for (const [claim, { agrees, measured }] of Object.entries(findings)) {
        expect(agrees, `${claim}: ${measured}`).toBe(true);
      }
      expect(rowsOf(study, findings)).toEqual(KEPT.filter(([kept]) => kept === id));
    },
  );
});
