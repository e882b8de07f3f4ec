import { useEffect } from 'react';
import { NewVersion } from '../ui/offline/NewVersion';
import { DroppedFiles } from './DroppedFiles';
import { KeptWork } from './KeptWork';
import { keepLastExperiment } from './last-experiment';
import type { Page } from './page';

/**
 * What can wait until the page stands: keeping it, keeping what is done in it, the dialog of files
 * that are dropped on it, and the one that frames it.
 */
export function WhenIdle({ page }: { page: Page }) {
  useEffect(() => keepLastExperiment(page), [page]);
  useEffect(() => {
    if (parent === window) return;
    // Where this cannot be had, the page is what it is by itself.
    import('./embedded/embedded').then(({ serveParent }) => serveParent(page)).catch(() => {});
  }, [page]);
  return (
    <>
      <NewVersion />
      <KeptWork page={page} />
      <DroppedFiles />
    </>
  );
}
