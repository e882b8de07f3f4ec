interface Window {
  /** What the loading bench collects in the page. */
  vitals: { lcp: number; cls: number; inp: number };
}
