/** Made by the build: the `Bands` of each preset's own run, by the page's engine. */
declare module 'virtual:preset-bands' {
  export const BANDS: unknown;
}
