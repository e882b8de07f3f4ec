import type { DataSet } from '../../engine/data/data-set';
import type { Content } from '../../engine/data/own/content';
import type { Problem } from '../../engine/data/own/problem';
import type { Experiment } from '../../experiment/experiment';
import { ownDataSet } from '../../experiment/own-data-set';
import { KeptFiles } from '../../session/kept-files';
import { startWorker } from '../../session/threads/start-worker';
import address from './make-own-data.worker.ts?worker&url';

/** What keeps files for the page, and makes data sets of them. */
export function keepFiles(onMade: () => void): KeptFiles {
  return new KeptFiles({ atOnce: ownDataSet, apart: makeApart }, onMade);
}

/** In a thread that ends with it; on the page where there is none to be had. */
function makeApart(
  experiment: Experiment,
  contents: readonly Content[],
): Promise<DataSet | Problem> {
  return new Promise((resolve) => {
    const onPage = () => resolve(ownDataSet(experiment, contents));
    try {
      const worker = startWorker(address);
      worker.addEventListener('message', ({ data }: MessageEvent<DataSet | Problem>) => {
        worker.terminate();
        resolve(data);
      });
      worker.addEventListener('error', () => {
        worker.terminate();
        onPage();
      });
      worker.postMessage([experiment, contents], []);
    } catch {
      onPage();
    }
  });
}
