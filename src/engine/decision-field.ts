import { EXTENT } from './data/data-set';
import type { Floats } from './floats';
import type { Rows } from './gather';
import type { Kernels } from './kernels/kernels';
import type { Network } from './network';
import type { Statistics } from './normalizers/normalizer';
import { FIELD_SIDE } from './probes/measurement';

/** Samples P(class 1), from 0 to 255, at the middle of each cell of the plane's square grid. */
export class DecisionField {
  readonly #network: Network;
  readonly #kernels: Kernels;
  /** [FIELD_SIDE²][2], from the lower left, row by row. */
  readonly #points = new Float32Array(2 * FIELD_SIDE * FIELD_SIDE);
  readonly #gradient: Floats;

  /** Of a network with two inputs. */
  constructor(network: Network, kernels: Kernels) {
    this.#network = network;
    this.#kernels = kernels;
    this.#gradient = kernels.allocate(network.chunk * network.output.units);
    const middle = (cell: number) => ((2 * cell + 1) / FIELD_SIDE - 1) * EXTENT;
    for (let row = 0, at = 0; row < FIELD_SIDE; row++) {
      for (let column = 0; column < FIELD_SIDE; column++) {
        this.#points[at++] = middle(column);
        this.#points[at++] = middle(row);
      }
    }
  }

  sample(into: Uint8Array, chunk: Rows, progress: () => void, by: Statistics = 'running'): void {
    const { chunk: size, output } = this.#network;
    const outputs = output.units;
    const gradient = this.#gradient;
    for (let start = 0; start < into.length; start += size) {
      const m = Math.min(size, into.length - start);
      chunk.x.set(this.#points.subarray(2 * start, 2 * (start + m)));
      chunk.y.fill(0, 0, m);
      const logits = this.#network.infer(chunk.x, m, by);
      // The gradient for label 0 is (P(class 0) − 1, P(class 1), …)/m.
      this.#kernels.softmaxCrossEntropy(gradient, logits, chunk.y, m, outputs);
      for (let i = 0; i < m; i++) {
        into[start + i] = Math.round(255 * m * (gradient[i * outputs + 1] ?? 0));
      }
      progress();
    }
  }
}
