/**
 * Takes files that are dropped anywhere on the page; while some are held over it, its root says
 * `data-dropping`. It is to begin with the page: what nobody takes, the browser opens in its place.
 */
export function watchFileDrops(take: (files: readonly File[]) => void): void {
  for (const kind of ['dragover', 'dragleave', 'drop'] as const) {
    addEventListener(kind, (event) => {
      const { dataTransfer, relatedTarget } = event;
      if (!dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      // From one thing on the page to the next they stay over it.
      const over = kind === 'dragover' || (kind === 'dragleave' && relatedTarget !== null);
      document.documentElement.toggleAttribute('data-dropping', over);
      if (kind === 'drop') take([...dataTransfer.files]);
    });
  }
}
