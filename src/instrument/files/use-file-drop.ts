import { useEffect, useState } from 'react';

/** Takes files that are dropped anywhere on the page; true while some are held over it. */
export function useFileDrop(take: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const whenFiles = (act: (event: DragEvent) => void) => (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      // Otherwise the browser would open the file in place of the page.
      event.preventDefault();
      act(event);
    };
    addEventListener(
      'dragover',
      whenFiles(() => setOver(true)),
      { signal },
    );
    addEventListener(
      'dragleave',
      whenFiles(({ relatedTarget }) => relatedTarget === null && setOver(false)),
      { signal },
    );
    addEventListener(
      'drop',
      whenFiles(({ dataTransfer }) => {
        setOver(false);
        take([...(dataTransfer?.files ?? [])]);
      }),
      { signal },
    );
    return () => listening.abort();
  }, [take]);
  return over;
}
