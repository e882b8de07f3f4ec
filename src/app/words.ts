import { vocabulary, type Words } from '../i18n/vocabulary';

/** What the page says as soon as it opens comes with it, in the first language. */
const HERE = import.meta.glob<Words>('../{i18n,ui,instrument}/words/en.ts', {
  eager: true,
  import: 'words',
});

/** All other words are fetched: with their room, or with their language. */
const FILES = import.meta.glob<Words>(
  ['../**/words/*.ts', '!../{i18n,ui,instrument}/words/en.ts'],
  { import: 'words' },
);

/** By the path in src/, without the ending. */
function bySource<T>(files: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, value]) => [path.slice('../'.length, -'.ts'.length), value]),
  );
}

/** Gives the page its words. */
export async function setUpWords(): Promise<void> {
  await vocabulary.setUp(bySource(HERE), bySource(FILES));
}
