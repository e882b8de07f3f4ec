import { stream } from '../../engine/random';
import { normalized } from './arms';
import { batchArm, stepsFor } from './e12-batch-size';
import { finding, fixed } from './figures';
import { copyState, networkOf } from './network-of';
import { Run } from './run';
import type { Bench, ExperimentCase } from './experiment-case';

const BATCH = 4;

/** The error on the test set by each batch's own statistics, the examples shuffled. */
function errorByBatches(bench: Bench, run: Run): number {
  const arm = normalized(batchArm(BATCH));
  const data = bench.data(arm);
  const { x, y, features, count } = data.test;
  const kernels = bench.createKernels(0x2000000);
  const network = networkOf(arm, data, kernels, BATCH);
  copyState(network, run.trainer.parameters);
  const order = Uint32Array.from({ length: count }, (_, i) => i);
  stream(1, 'probe').shuffle(order);
  const batch = kernels.allocate(BATCH * features);
  let wrong = 0;
  for (let start = 0; start < count; start += BATCH) {
    const chosen = [...order.subarray(start, start + BATCH)];
    chosen.forEach((i, row) =>
      batch.set(x.subarray(i * features, (i + 1) * features), row * features),
    );
    const logits = network.forward(batch, BATCH, 'probe');
    chosen.forEach((i, row) => {
      const own = [...logits.subarray(row * data.classes, (row + 1) * data.classes)];
      if (own.indexOf(Math.max(...own)) !== y[i]) wrong++;
    });
  }
  return wrong / count;
}

export const batchEvaluation: ExperimentCase<'error'> = {
  id: 'M10',
  title: 'Evaluating with batch statistics: E12’s network with BN, trained in batches of 4',
  quick: false,
  expected: {
    error: {
      what: 'error by statistics of batches of 4 · by running statistics',
      expected: 'far more by batches (0.18 · 0.06)',
      source: 'M',
    },
  },
  run(bench) {
    const run = new Run(bench, normalized(batchArm(BATCH)));
    const running = 1 - run.testAccuracy(stepsFor(BATCH));
    const batches = errorByBatches(bench, run);
    return {
      error: finding(
        `${fixed(batches, 3)} · ${fixed(running, 3)}`,
        batches >= 2 * running,
        'it is less than twice as large',
      ),
    };
  },
};
