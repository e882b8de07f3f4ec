import type { Examples } from './data/data-set';
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
  const outputs = output.units;
  let loss = 0;
  let right = 0;
  for (let start = 0; start < count; start += size) {
    const m = Math.min(size, count - start);
    copyExamples(chunk, 0, examples, start, m);
    const logits = network.infer(chunk.x, m);
    loss += m * kernels.softmaxCrossEntropy(null, logits, chunk.y, m, outputs);
    if (!kernels.allFinite(logits, m * outputs)) right = NaN;
    for (let i = 0; i < m; i++) {
      let best = 0;
      for (let c = 1; c < outputs; c++) {
        if ((logits[i * outputs + c] ?? NaN) > (logits[i * outputs + best] ?? NaN)) best = c;
      }
      if (best === chunk.y[i]) right++;
    }
    progress();
  }
  return { loss: loss / count, accuracy: right / count };
}
