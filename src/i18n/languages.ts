/**
 * The languages of the page, the one to fall back to first. Another one is a line here, and a file
 * of its code in each folder `words/`.
 */
export const LANGUAGES = [
  {
    /** In links and names of files; a browser's language begins with it. */
    code: 'en',
    /** On its button. */
    name: 'EN',
    /** For the document: which fonts and voices fit. */
    tag: 'en',
    /** In itself, for who reads no other: its texts could not be fetched. */
    unavailable: 'The English texts could not be fetched.',
  },
  { code: 'zh', name: '中文', tag: 'zh-CN', unavailable: '中文文本未能取得。' },
] as const;

export type Language = (typeof LANGUAGES)[number]['code'];

export function languageOf(code: Language): (typeof LANGUAGES)[number] {
  return LANGUAGES.find((language) => language.code === code) ?? LANGUAGES[0];
}
