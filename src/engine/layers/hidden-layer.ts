import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import { createNormalizer } from '../normalizers/create-normalizer';
import type { NormalizerName } from '../normalizers/names';
import type { Normalizer, Purpose } from '../normalizers/normalizer';
import type { Parameter } from '../parameter';
import type { Settings } from '../specification';
import { Activation } from './activation';
import type { ActivationName } from './activation-names';
import { Dense } from './dense';

/** u = x·W + b, z = normalise(u), a = f(z). Where the normaliser cancels b, u = x·W. */
export class HiddenLayer {
  readonly width: number;
  readonly dense: Dense;
  readonly activation: Activation;
  readonly #kernels: Kernels;
  readonly #made = new Map<NormalizerName, Normalizer>();
  #normalizerName: NormalizerName = 'none';
  #normalizer: Normalizer;
  #parameters: readonly Parameter[] = [];
  #rows = 0;
  #input: Floats;
  #u: Floats;
  #z: Floats;
  #a: Floats;
  #gradient: Floats;

  constructor(kernels: Kernels, inputs: number, width: number, activation: ActivationName) {
    this.width = width;
    this.dense = new Dense(kernels, inputs, width);
    this.activation = new Activation(kernels, activation);
    this.#kernels = kernels;
    this.#normalizer = this.#find('none');
    const nothing = kernels.allocate(0);
    this.#input = this.#u = this.#z = this.#a = this.#gradient = nothing;
  }

  get normalizer(): Normalizer {
    return this.#normalizer;
  }

  /** What descends in the present settings. */
  get parameters(): readonly Parameter[] {
    return this.#parameters;
  }

  /** The normaliser's input, the nonlinearity's input and its output, of the last pass. */
  get u(): Floats {
    return this.#u;
  }
  get z(): Floats {
    return this.#z;
  }
  get a(): Floats {
    return this.#a;
  }
  /** ∂L/∂a: the layer above writes it before this layer's `backward`. */
  get gradient(): Floats {
    return this.#gradient;
  }

  reserve(rows: number): void {
    if (rows <= this.#rows) return;
    this.#rows = rows;
    this.dense.reserve(rows);
    this.#normalizer.reserve(rows);
    this.activation.reserve(rows * this.width);
    this.#gradient = this.#kernels.allocate(rows * this.width);
  }

  /** A normaliser that was not on before starts afresh; weights and bias stay. */
  configure(settings: Settings): void {
    if (settings.normalizer !== this.#normalizerName) {
      this.#normalizerName = settings.normalizer;
      this.#normalizer = this.#find(settings.normalizer);
      this.#normalizer.reset();
      this.#normalizer.reserve(this.#rows);
    }
    this.#normalizer.configure(settings);
    const { weights, bias } = this.dense;
    const dense = this.#normalizer.keepsBias ? [weights, bias] : [weights];
    this.#parameters = [...dense, ...this.#normalizer.learned];
  }

  forward(x: Floats, m: number, purpose: Purpose): Floats {
    this.#input = x;
    this.#u = this.dense.forward(x, m, this.#normalizer.keepsBias);
    this.#z = this.#normalizer.forward(this.#u, m, purpose);
    this.#a = this.activation.forward(this.#z, m * this.width);
    return this.#a;
  }

  /** Backward through the last `forward`, from `gradient`, which is used up. */
  backward(dx: Floats | null, m: number): void {
    const g = this.#gradient;
    this.activation.backward(g, m * this.width);
    this.#normalizer.backward(g, m);
    this.dense.backward(dx, this.#input, g, m, this.#normalizer.keepsBias);
  }

  infer(x: Floats, m: number): Floats {
    const u = this.dense.forward(x, m, this.#normalizer.keepsBias);
    const z = this.#normalizer.infer(u, m);
    return this.activation.forward(z, m * this.width);
  }

  /** Whether z and the batch statistics of the last `forward` are finite. */
  finite(m: number): boolean {
    return this.#kernels.allFinite(this.#z, m * this.width) && this.#normalizer.finite();
  }

  /** Made once each, so that switching to and fro does not take memory each time. */
  #find(name: NormalizerName): Normalizer {
    const found = this.#made.get(name) ?? createNormalizer(name, this.#kernels, this.width);
    this.#made.set(name, found);
    return found;
  }
}
