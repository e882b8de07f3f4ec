import { isProblem } from '../../engine/data/own/problem';
import { ownDataSet } from '../../experiment/own-data-set';

/** Makes one data set and hands it over: no copy stays here. */
self.addEventListener(
  'message',
  ({ data: [experiment, contents] }: MessageEvent<Parameters<typeof ownDataSet>>) => {
    const made = ownDataSet(experiment, contents);
    const sets = isProblem(made) ? [] : [made.train, made.test];
    self.postMessage(made, { transfer: sets.flatMap(({ x, y }) => [x.buffer, y.buffer]) });
  },
);
