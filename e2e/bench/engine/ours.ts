import type { Examples } from '../../../src/engine/data/data-set';
import { gather, type Rows } from '../../../src/engine/gather';
import { chooseKernels } from '../../../src/engine/kernels/choose';
import type { Kernels } from '../../../src/engine/kernels/kernels';
import { createReference } from '../../../src/engine/kernels/reference';
import { Network } from '../../../src/engine/network';
import { Descent } from '../../../src/engine/optimizers/descent';
import type { Settings } from '../../../src/engine/specification';
import { ALL_LAYERS } from '../../../src/engine/trained-layers';
import type { Contestant, Place } from './contestant';
import { giveWeights, shapeOf, type Start } from './start';
import { ALPHA, BATCHES, EPSILON, RATE, type Workload } from './workloads.mjs';

/** Enough for every workload, in bytes. */
const MEMORY = 0x8000000;

/** Throws where the fast kernels are refused. */
export async function simdKernels(place: Place): Promise<Kernels> {
  const { kind, reason, create } = await chooseKernels(() => place.kernels());
  if (kind === 'plain') throw new Error(`No SIMD: ${reason}`);
  return create(MEMORY);
}

export async function makeSimd(workload: Workload, start: Start, place: Place) {
  return new Ours(await simdKernels(place), workload, start);
}

export async function makePlain(workload: Workload, start: Start) {
  return new Ours(createReference(), workload, start);
}

/**
 * The engine, in the steps of `Trainer` but in the order of the bench's batches: each is gathered,
 * and nothing is applied before its numbers are found finite.
 */
class Ours implements Contestant {
  readonly #network: Network;
  readonly #descent: Descent;
  readonly #settings: Settings;
  readonly #examples: Examples;
  readonly #batch: number;
  readonly #rows: Rows;
  readonly #indices: Uint32Array;
  #step = 0;

  constructor(kernels: Kernels, workload: Workload, { examples }: Start) {
    const shape = shapeOf(workload);
    this.#examples = examples;
    this.#batch = workload.batch;
    this.#rows = {
      x: kernels.allocate(workload.batch * shape.inputs),
      y: new Uint8Array(workload.batch),
    };
    this.#indices = new Uint32Array(workload.batch);
    this.#network = new Network(kernels, shape);
    giveWeights(this.#network);
    this.#network.reserve(workload.batch);
    this.#settings = settings(workload);
    this.#network.configure(this.#settings);
    this.#descent = new Descent(kernels, this.#network);
  }

  async train(steps: number): Promise<number> {
    let loss = NaN;
    for (let s = 0; s < steps; s++) loss = this.#train();
    return loss;
  }

  async firstWeights(): Promise<Float32Array> {
    return Float32Array.from(this.#network.linear[0]?.weights.values ?? []);
  }

  #train(): number {
    const network = this.#network;
    const m = this.#batch;
    const indices = this.#indices;
    const first = (this.#step++ % BATCHES) * m;
    for (let i = 0; i < m; i++) indices[i] = first + i;
    gather(this.#rows, this.#examples, indices, m);
    network.forward(this.#rows.x, m, 'train');
    if (network.firstNonFinite(m)) throw new Error('A pre-activation is not finite.');
    const loss = network.loss(this.#rows.y, m);
    network.backward(null, m);
    if (network.lastNonFiniteGradient()) throw new Error('A gradient is not finite.');
    network.settle(m);
    this.#descent.descend(this.#settings);
    return loss;
  }
}

function settings({ batch, normalized }: Workload): Settings {
  return {
    learningRate: RATE,
    batchSize: batch,
    optimizer: 'sgd',
    momentum: 0.9,
    weightDecay: 0,
    trained: ALL_LAYERS,
    placement: 'before',
    groups: 4,
    keep: 1,
    dropoutPlace: 'after',
    normalizer: normalized ? 'batch' : 'none',
    epsilon: EPSILON,
    alpha: ALPHA,
    affine: 'learned',
    gamma: 1,
    beta: 0,
  };
}
