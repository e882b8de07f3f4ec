import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const OUTLINES = 'virtual:chapter-outlines';
const TERMS = 'virtual:chapter-terms';
const FOLDER = 'src/chapters';

/** The attributes of each element of this name in a text. */
function elements(text: string, name: string): Readonly<Record<string, string>>[] {
  return [...text.matchAll(new RegExp(`<${name}\\s([^>]*)>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        value,
      ]),
    ),
  );
}

const ids = (text: string, name: string) => elements(text, name).map(({ id = '' }) => id);

/** What is told of a chapter before its text is fetched, from that text. */
export function outlineOf(texts: Readonly<Record<string, string>>) {
  const [first = ''] = Object.values(texts);
  return {
    sections: ids(first, 'Section').map((id) => ({
      id,
      titles: Object.fromEntries(
        Object.entries(texts).map(([language, text]) => [
          language,
          elements(text, 'Section').find((section) => section['id'] === id)?.['title'] ?? '',
        ]),
      ),
    })),
    tasks: ids(first, 'Task'),
    exercises: ids(first, 'Exercise'),
  };
}

/** The section in which a text explains each of its terms; '' before the first. */
export function placesOfTerms(text: string): Readonly<Record<string, string>> {
  let section = '';
  const places: Record<string, string> = {};
  for (const [, opened, term] of text.matchAll(/<Section\s+id="([^"]+)"|<Term\s+name="([^"]+)"/g)) {
    if (opened !== undefined) section = opened;
    else if (term !== undefined) places[term] ??= section;
  }
  return places;
}

/**
 * Reads the outline of every chapter out of its texts: sections, tasks and exercises; and, for the
 * glossary alone, where each explains its terms.
 */
export function outlinesPlugin(): Plugin {
  let root = '';
  return {
    name: 'shiftscope:outlines',
    configResolved(config) {
      ({ root } = config);
    },
    resolveId: (id) => (id === OUTLINES || id === TERMS ? `\0${id}` : null),
    load(id) {
      if (id !== `\0${OUTLINES}` && id !== `\0${TERMS}`) return null;
      const texts = new Map<string, Record<string, string>>();
      for (const path of readdirSync(join(root, FOLDER), { recursive: true, encoding: 'utf8' })) {
        const [slug = '', file = '', rest] = path.split(/[\\/]/);
        if (!file.endsWith('.mdx') || rest !== undefined) continue;
        const whole = join(root, FOLDER, path);
        this.addWatchFile(whole);
        const text = readFileSync(whole, 'utf8');
        texts.set(slug, { ...texts.get(slug), [file.slice(0, -'.mdx'.length)]: text });
      }
      const told = (name: string, of: (each: Record<string, string>) => unknown) =>
        `export const ${name} = ${JSON.stringify(
          Object.fromEntries([...texts].map(([slug, each]) => [slug, of(each)])),
        )};`;
      return id === `\0${OUTLINES}`
        ? told('OUTLINES', outlineOf)
        : told('TERMS_EXPLAINED', ({ en = '' }) => placesOfTerms(en));
    },
  };
}
