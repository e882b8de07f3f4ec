import { expect, it } from 'vitest';
import { SLUGS } from '../slugs';

type Measures = Readonly<Record<string, () => number | Promise<number>>>;

const FOUND = import.meta.glob<Measures>('../*/measures.ts', { eager: true, import: 'measures' });

/** Such as wrongFix for the folder wrong-fix. */
const prefixOf = (slug: string) =>
  slug.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** More digits are of no use in a text, and the last ones are the machine's. */
const DIGITS = 10;

async function measureAll(): Promise<Record<string, number>> {
  const results: Record<string, number> = {};
  for (const slug of SLUGS) {
    const measures = Object.entries(FOUND[`../${slug}/measures.ts`] ?? {});
    for (const [name, measure] of measures.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      const value = await measure();
      if (!Number.isFinite(value)) throw new Error(`${slug} ${name} came to ${value}`);
      results[`${prefixOf(slug)}.${name}`] = Number(value.toPrecision(DIGITS));
    }
  }
  return results;
}

it('comes to every number of the texts anew', { timeout: 300_000 }, async () => {
  const text = `${JSON.stringify(await measureAll(), null, 2)}\n`;
  // `npm run measure` writes it.
  await expect(text).toMatchFileSnapshot('./measured.json');
});
