import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type Language, LANGUAGES } from './languages';

/** Texts by key; each group at the top is a namespace. */
export type Words = Readonly<Record<string, object>>;

/** What holds the words of a room in a language, by its module's path in src/: gallery/words/zh. */
type WordFiles<T> = Readonly<Record<string, T>>;

/**
 * The words of the page, by room and language. Who shows a room fetches its words first; a reader
 * fetches those of her language alone.
 */
export class Vocabulary {
  readonly translator: i18n = i18next.createInstance();
  #files: WordFiles<() => Promise<Words>> = {};
  readonly #here = new Set<string>();
  readonly #coming = new Map<string, Promise<void>>();
  /** The rooms whose words are to be there in every language that is spoken. */
  readonly #entered = new Set<string>();
  #wanted: Language = LANGUAGES[0].code;

  /** Begins with the words that are here already, in the first language; fetches the others. */
  async setUp(here: WordFiles<Words>, files: WordFiles<() => Promise<Words>>): Promise<void> {
    this.#files = files;
    await this.translator.use(initReactI18next).init({
      lng: this.#wanted,
      // Every room has all of its words in each language.
      fallbackLng: false,
      defaultNS: 'page',
      // As between keys: the first name of a key is its namespace.
      nsSeparator: '.',
      // React escapes what it shows.
      interpolation: { escapeValue: false },
    });
    for (const [file, words] of Object.entries(here)) {
      this.#entered.add(roomOf(file));
      this.#add(file, words);
    }
  }

  /**
   * Changes the language when its texts are here. Rejects where they cannot be had: the page then
   * stays in its language. Whatever arrives when, the language wanted last wins.
   */
  async speak(language: Language): Promise<void> {
    this.#wanted = language;
    try {
      await this.#fetchWords();
    } catch (error) {
      if (this.#wanted !== language) return;
      this.#wanted = this.#spoken;
      throw error;
    }
    if (this.#wanted === language && this.#spoken !== language)
      await this.translator.changeLanguage(language);
  }

  /** Fetches what the component of this source says. Rejects where that cannot be had. */
  async enter(source: string): Promise<void> {
    for (const room of this.#roomsOf(source)) this.#entered.add(room);
    await this.#fetchWords();
  }

  /** The files with the words of a component, in the language spoken. */
  filesOf(source: string): readonly string[] {
    return this.#roomsOf(source).map((room) => fileOf(room, this.#spoken));
  }

  /** The files with what the page has to say in a language. */
  filesIn(language: Language): readonly string[] {
    return [...this.#entered].map((room) => fileOf(room, language));
  }

  get #spoken(): Language {
    return this.translator.language as Language;
  }

  /** The rooms with words of their own that a source lies in. */
  #roomsOf(source: string): readonly string[] {
    const rooms = new Set(Object.keys(this.#files).map(roomOf));
    return [...rooms].filter((room) => source.startsWith(`${room}/`));
  }

  /** While words are on their way another language may be wanted, or another room entered. */
  async #fetchWords(): Promise<void> {
    for (;;) {
      const needed = [...this.filesIn(this.#wanted), ...this.filesIn(this.#spoken)];
      const lacking = [...new Set(needed)].filter((file) => !this.#here.has(file));
      if (lacking.length === 0) return;
      await Promise.all(lacking.map((file) => this.#fetchOnce(file)));
    }
  }

  #fetchOnce(file: string): Promise<void> {
    const coming = this.#coming.get(file) ?? this.#fetch(file);
    this.#coming.set(file, coming);
    return coming;
  }

  async #fetch(file: string): Promise<void> {
    try {
      const words = await this.#files[file]?.();
      if (words === undefined) throw new Error(`There are no words at ${file}`);
      this.#add(file, words);
    } finally {
      this.#coming.delete(file);
    }
  }

  #add(file: string, words: Words): void {
    const language = file.split('/').at(-1) ?? '';
    for (const [group, texts] of Object.entries(words)) {
      void this.translator.loadNamespaces(group);
      // A group may lie in several rooms: its names on the page, the rest where it is shown.
      this.translator.addResourceBundle(language, group, texts, true);
    }
    this.#here.add(file);
  }
}

function roomOf(file: string): string {
  return file.replace(/\/words\/\w+$/, '');
}

function fileOf(room: string, language: Language): string {
  return `${room}/words/${language}`;
}

/** The page's. */
export const vocabulary = new Vocabulary();
