/** Made by the build: the `Outline` of each chapter, read from its texts. */
declare module 'virtual:chapter-outlines' {
  export const OUTLINES: unknown;
}

declare module 'virtual:chapter-terms' {
  /** Of each chapter, the section in which it explains each of its terms; '' before the first. */
  export const TERMS_EXPLAINED: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
