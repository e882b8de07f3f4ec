import type { Language } from './languages';
import { Vocabulary, type Words } from './vocabulary';

/** For tests: translates by the words of some rooms. */
export async function translatorOf(words: Readonly<Partial<Record<Language, readonly Words[]>>>) {
  const vocabulary = new Vocabulary();
  const files = Object.entries(words).flatMap(([language, rooms]) =>
    rooms.map((room, index) => [`room-${index}/words/${language}`, room] as const),
  );
  await vocabulary.setUp(Object.fromEntries(files), {});
  return vocabulary.translator;
}
