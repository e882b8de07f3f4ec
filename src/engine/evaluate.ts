import type { Examples } from './data/data-set';
import type { Floats } from './floats';
import { copyExamples, type Rows } from './gather';
import type { Kernels } from './kernels/kernels';
import type { Network } from './network';

export interface Evaluation {
  /** Mean cross-entropy. */
  readonly loss: number;
  /** Share of examples whose largest logit is that of their class; NaN if a logit is not finite. */
  readonly accuracy: number;
}

/** Loss and accuracy on all examples by running statistics. `progress` is called per chunk. */
export function evaluate(
  network: Network,
  kernels: Kernels,
  examples: Examples,
  chunk: Rows,
  progress: () => void,
): Evaluation {
  const { count } = examples;
  const { chunk: size, output } = network;
  let loss = 0;
  let right = 0;
  for (let start = 0; start < count; start += size) {
    const m = Math.min(size, count - start);
    copyExamples(chunk, 0, examples, start, m);
    const logits = network.infer(chunk.x, m);
    loss += m * kernels.softmaxCrossEntropy(null, logits, chunk.y, m, output.units);
    right += countRight(kernels, logits, chunk.y, m, output.units);
    progress();
  }
  return { loss: loss / count, accuracy: right / count };
}

/**
 * Loss and accuracy on all examples, taken in their order in batches of `size`, each normalised by
 * its own statistics. The last batch is as large as the others, or its statistics would be noisier:
 * where too few examples are left, those before them fill it up and are not counted again. `batch`
 * has room for `size` rows.
 */
export function evaluateByBatches(
  network: Network,
  kernels: Kernels,
  examples: Examples,
  batch: Rows,
  size: number,
  progress: () => void,
): Evaluation {
  const { count } = examples;
  const { units } = network.output;
  const m = Math.min(size, count);
  let loss = 0;
  let right = 0;
  for (let start = 0; start < count; start += m) {
    const counted = Math.min(m, count - start);
    copyExamples(batch, 0, examples, start, counted);
    copyExamples(batch, counted, examples, start - (m - counted), m - counted);
    const logits = network.infer(batch.x, m, 'own');
    loss += counted * kernels.softmaxCrossEntropy(null, logits, batch.y, counted, units);
    right += countRight(kernels, logits, batch.y, counted, units);
    progress();
  }
  return { loss: loss / count, accuracy: right / count };
}

/** Of the first m rows, those whose largest logit is that of their label; NaN if one is not finite. */
function countRight(
  kernels: Kernels,
  logits: Floats,
  labels: Uint8Array,
  m: number,
  outputs: number,
): number {
  if (!kernels.allFinite(logits, m * outputs)) return NaN;
  let right = 0;
  for (let i = 0; i < m; i++) {
    let best = 0;
    for (let c = 1; c < outputs; c++) {
      if ((logits[i * outputs + c] ?? NaN) > (logits[i * outputs + best] ?? NaN)) best = c;
    }
    if (best === labels[i]) right++;
  }
  return right;
}
