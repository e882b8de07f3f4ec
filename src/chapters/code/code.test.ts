import { describe, expect, it } from 'vitest';
import { CHAPTERS } from '../facts';
import { partsOf } from '../frame/text-parts.fixture';
import { numbersIn, python, runPython } from '../../engine/pytorch.fixture';

const TEXTS = import.meta.glob<string>('../*/en.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const PRINTED = import.meta.glob<() => readonly number[]>('../*/code.ts', {
  eager: true,
  import: 'printed',
});

/** What the comments of a code say that it prints. */
const promised = (code: string) =>
  code
    .split('\n')
    .filter((line) => line.includes('print('))
    .flatMap((line) => numbersIn(line.split('#').at(-1) ?? ''));

describe.each(CHAPTERS.map(({ slug }) => slug))('the code of the chapter %s', (slug) => {
  const [code = ''] = partsOf(TEXTS[`../${slug}/en.mdx`] ?? '').code;
  const engine = PRINTED[`../${slug}/code.ts`]?.() ?? [];

  /** The largest difference, relative to the number; ∞ where there are not as many. */
  const apart = (found: readonly number[]) =>
    found.length === engine.length
      ? Math.max(
          ...engine.map((expected, i) => {
            const difference = Math.abs((found[i] ?? NaN) - expected);
            return difference / Math.max(Math.abs(expected), 1e-3);
          }),
        )
      : Infinity;

  it('is short, and says in its comments what the engine computes', () => {
    const lines = code.split('\n').filter((line) => line.trim() !== '');
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.length).toBeLessThanOrEqual(14);
    expect(engine.length).toBeGreaterThan(0);
    // Rounded to the digits that stand there.
    expect(apart(promised(code))).toBeLessThanOrEqual(0.02);
  });

  it.skipIf(python === null)('prints in PyTorch what the engine computes', () => {
    expect(apart(numbersIn(runPython(code)))).toBeLessThanOrEqual(1e-4);
  });
});
