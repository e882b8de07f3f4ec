import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import type { Noise } from '../noise';
import type { Parameter } from '../parameter';
import type { Settings } from '../specification';
import { BatchNormalizer } from './batch';
import type { CreateNormalizer, NormalizerKind } from './kind';
import type { Allocate, Affine, Normalizer, Purpose, Running, Statistics } from './normalizer';

/** Each unit's mean shift and mean scale: U(−½, ½) and U(1, 1¼). */
const SHIFT = 0.5;
const SCALE = 0.25;
/** How far a step's shift (uniform) and scale (normal) stray from them. */
const STRAY = 0.1;

/**
 * Noisy batch normalization (Santurkar et al. 2018): y = s·BN(x) + t with a scale s and a shift t
 * of each unit that are drawn anew for each step, around a mean scale and a mean shift that the
 * unit keeps. It moves the distribution between steps on purpose. Inference uses the means.
 */
export class NoisyNormalizer implements Normalizer {
  readonly keepsBias = false;
  readonly #kernels: Kernels;
  readonly #width: number;
  readonly #batch: BatchNormalizer;
  readonly #mean: Affine;
  readonly #drawn: Affine;
  readonly #zero: Floats;
  #rows = 0;
  #out: Floats;

  constructor(kernels: Kernels, width: number) {
    const pair = (): Affine => ({ gamma: kernels.allocate(width), beta: kernels.allocate(width) });
    this.#kernels = kernels;
    this.#width = width;
    this.#batch = new BatchNormalizer(kernels, width);
    this.#mean = pair();
    this.#drawn = pair();
    this.#zero = kernels.allocate(width);
    this.#out = kernels.allocate(0);
    this.#mean.gamma.fill(1);
  }

  get affine(): Affine {
    return this.#batch.affine;
  }
  get learned(): readonly Parameter[] {
    return this.#batch.learned;
  }
  get state(): Readonly<Record<string, Floats>> {
    return this.#batch.state;
  }

  /** The scale (`gamma`) and shift (`beta`) that the last `forward` put on BN's output. */
  get drawn(): Affine {
    return this.#drawn;
  }

  reserve(rows: number, allocate: Allocate = this.#kernels.allocate): void {
    if (rows <= this.#rows) return;
    this.#rows = rows;
    this.#batch.reserve(rows, allocate);
    this.#out = allocate(rows * this.#width);
  }

  reset(): void {
    this.#batch.reset();
  }

  configure(settings: Settings): void {
    this.#batch.configure(settings);
  }

  forward(x: Floats, m: number, purpose: Purpose, noise: Noise): Floats {
    this.#draw(noise);
    return this.#disturb(this.#batch.forward(x, m, purpose), this.#drawn, m);
  }

  normalized(): Floats {
    return this.#batch.normalized();
  }

  applied(): Affine {
    return this.#batch.applied();
  }

  finite(): boolean {
    return this.#batch.finite();
  }

  backward(g: Floats, m: number): void {
    this.#kernels.scaleAndShift(g, g, this.#drawn.gamma, this.#zero, m, this.#width);
    this.#batch.backward(g, m);
  }

  settle(m: number): void {
    this.#batch.settle(m);
  }

  get running(): Running {
    return this.#batch.running;
  }

  infer(x: Floats, m: number, by: Statistics): Floats {
    return this.#disturb(this.#batch.infer(x, m, by), this.#mean, m);
  }

  #disturb(y: Floats, { gamma, beta }: Affine, m: number): Floats {
    this.#kernels.scaleAndShift(this.#out, y, gamma, beta, m, this.#width);
    return this.#out;
  }

  #draw({ units, normalizer }: Noise): void {
    const { gamma: scales, beta: shifts } = this.#mean;
    for (let j = 0; j < this.#width; j++) {
      const shift = SHIFT * (2 * units.uniform() - 1);
      const scale = 1 + SCALE * units.uniform();
      shifts[j] = shift;
      scales[j] = scale;
      this.#drawn.beta[j] = shift + STRAY * (2 * normalizer.uniform() - 1);
      this.#drawn.gamma[j] = scale + STRAY * normalizer.normal();
    }
  }
}

export const createNoisy: CreateNormalizer = (kernels, { units }) =>
  new NoisyNormalizer(kernels, units);

export const NOISY: NormalizerKind = {
  statistics: 'batch',
  setsIdentity: true,
  isBatchTransform: false,
  mostUnits: Infinity,
  settings: ['gamma', 'beta'],
};
