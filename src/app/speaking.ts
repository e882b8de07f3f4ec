import type { Language } from '../i18n/languages';
import { vocabulary } from '../i18n/vocabulary';
import { Part } from '../ui/parts/part';

/** A change of the language under way, or how it went. */
export interface Speaking {
  readonly language: Language;
  readonly part: Part<void>;
}

/** Changes the language of the page, as soon as its texts are here. */
export function speakIn(language: Language): Speaking {
  const part = new Part(
    () => vocabulary.filesIn(language),
    () => vocabulary.speak(language),
  );
  // What comes of it is the part's state.
  part.fetch().catch(() => {});
  return { language, part };
}
