import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import type { Noise } from '../noise';
import { createNormalizer } from '../normalizers/create-normalizer';
import type { Layout } from '../normalizers/kind';
import type { NormalizerName } from '../normalizers/list';
import type { Placement } from '../normalizers/names';
import type { Normalizer, Purpose, Statistics } from '../normalizers/normalizer';
import type { Parameter } from '../parameter';
import type { DropoutPlace, Settings } from '../specification';
import { Activation } from './activation';
import type { ActivationName } from './activation-names';
import { Dropout } from './dropout';
import type { Linear } from './linear';
import type { MaxPool } from './max-pool';

/**
 * With N for the normaliser and f for the nonlinearity, by placement: before, z = N(x·W + b) and
 * a = f(z); after, z = x·W + b and a = f(z), and N(a) is handed on; input, z = N(x)·W + b and
 * a = f(z). Then it pools, where it has a pool. u is what goes into N. Where N would cancel b, b is
 * left out.
 */
export class HiddenLayer {
  readonly linear: Linear;
  readonly activation: Activation;
  readonly #pool: MaxPool | null;
  readonly #kernels: Kernels;
  readonly #made = new Map<string, Normalizer>();
  /** Of each batch, for whichever normaliser is on. */
  readonly #shared: Floats[] = [];
  readonly #dropout: Dropout;
  #normalizerName: NormalizerName = 'none';
  #normalizer: Normalizer;
  #placement: Placement = 'before';
  #dropoutPlace: DropoutPlace = 'after';
  #parameters: readonly Parameter[] = [];
  #rows = 0;
  #u: Floats;
  #z: Floats;
  #a: Floats;
  /** What the weights were multiplied with. */
  #multiplied: Floats;
  #gradient: Floats;
  #inner: Floats;
  #below: Floats;

  constructor(kernels: Kernels, linear: Linear, activation: ActivationName, pool: MaxPool | null) {
    this.linear = linear;
    this.activation = new Activation(kernels, activation);
    this.#pool = pool;
    this.#kernels = kernels;
    this.#dropout = new Dropout(kernels);
    this.#normalizer = this.#find('none');
    const nothing = kernels.allocate(0);
    this.#u = this.#z = this.#a = this.#multiplied = nothing;
    this.#gradient = this.#inner = this.#below = nothing;
  }

  /** Units; in a convolution, channels. */
  get width(): number {
    return this.linear.units;
  }

  /** Numbers of an example before the pool. */
  get #size(): number {
    return this.linear.units * this.linear.positions;
  }

  /** Numbers of an example that it hands on. */
  get outputs(): number {
    return this.#pool ? this.#pool.outputs : this.#size;
  }

  /** Of an example in `u` and `normalizer.normalized()`: how many units, at how many places. */
  get normalized(): Layout {
    const { inputs, inputUnits, units, positions } = this.linear;
    return this.#placement === 'input'
      ? { units: inputUnits, positions: inputs / inputUnits }
      : { units, positions };
  }

  get pools(): boolean {
    return this.#pool !== null;
  }

  get normalizer(): Normalizer {
    return this.#normalizer;
  }

  /** What descends in the present settings. */
  get parameters(): readonly Parameter[] {
    return this.#parameters;
  }

  /** Whether the bias is added. */
  get keepsBias(): boolean {
    return this.#placement !== 'before' || this.#normalizer.keepsBias;
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
  /** What was random in the last pass, by name: `mask` of dropout, `scale` and `shift`. */
  get drawn(): Readonly<Record<string, Floats>> {
    const { mask } = this.#dropout;
    const { drawn } = this.#normalizer;
    return { ...(mask && { mask }), ...(drawn && { scale: drawn.gamma, shift: drawn.beta }) };
  }

  /** ∂L/∂ of what this layer handed on: the layer above writes it before this one's `backward`. */
  get gradient(): Floats {
    return this.#gradient;
  }

  reserve(rows: number): void {
    if (rows <= this.#rows) return;
    this.#rows = rows;
    this.linear.reserve(rows);
    this.activation.reserve(rows * this.#size);
    this.#pool?.reserve(rows);
    this.#gradient = this.#kernels.allocate(rows * this.outputs);
    if (this.#pool) this.#inner = this.#kernels.allocate(rows * this.#size);
    this.#reserveNormalizer();
  }

  /** A normaliser that was not on here before starts afresh; weights and bias stay. */
  configure(settings: Settings): void {
    const { normalizer, placement } = settings;
    if (normalizer !== this.#normalizerName || placement !== this.#placement) {
      this.#normalizerName = normalizer;
      this.#placement = placement;
      this.#normalizer = this.#find(normalizer);
      this.#normalizer.reset();
      this.#reserveNormalizer();
    }
    this.#normalizer.configure(settings);
    this.#dropout.configure(settings.keep);
    this.#dropoutPlace = settings.dropoutPlace;
    const { weights, bias } = this.linear;
    const own = this.keepsBias ? [weights, bias] : [weights];
    this.#parameters = [...own, ...this.#normalizer.learned];
  }

  forward(x: Floats, m: number, purpose: Purpose, noise: Noise): Floats {
    const normalize = (u: Floats) => {
      this.#u = this.#drop('before', u, m * this.#normalizedSize, purpose, noise);
      return this.#normalizer.forward(this.#u, this.#normalizedRows(m), purpose, noise);
    };
    const out = this.#pass(x, m, normalize);
    return this.#drop('after', out, m * this.outputs, purpose, noise);
  }

  /** Without dropout. */
  infer(x: Floats, m: number, by: Statistics): Floats {
    return this.#pass(x, m, (u) => {
      this.#u = u;
      return this.#normalizer.infer(u, this.#normalizedRows(m), by);
    });
  }

  /** Backward through the last `forward`, from `gradient`, which is used up. */
  backward(dx: Floats | null, m: number): void {
    let g = this.#gradient;
    if (this.#dropoutPlace === 'after') this.#dropout.backward(g, m * this.outputs);
    if (this.#pool) {
      this.#pool.backward(this.#inner, g, m);
      g = this.#inner;
    }
    if (this.#placement === 'after') this.#normalizeBackward(g, m);
    this.activation.backward(g, m * this.#size);
    if (this.#placement === 'before') this.#normalizeBackward(g, m);
    if (this.#placement === 'input' && this.#normalizer.learned.length > 0) dx ??= this.#spare();
    this.linear.backward(dx, this.#multiplied, g, m, this.keepsBias);
    if (this.#placement === 'input' && dx) this.#normalizeBackward(dx, m);
  }

  /** Whether z and the statistics of the last `forward` are finite. */
  finite(m: number): boolean {
    return this.#kernels.allFinite(this.#z, m * this.#size) && this.#normalizer.finite();
  }

  #pass(x: Floats, m: number, normalize: (u: Floats) => Floats): Floats {
    const placement = this.#placement;
    this.#multiplied = placement === 'input' ? normalize(x) : x;
    const summed = this.linear.forward(this.#multiplied, m, this.keepsBias);
    this.#z = placement === 'before' ? normalize(summed) : summed;
    this.#a = this.activation.forward(this.#z, m * this.#size);
    const out = placement === 'after' ? normalize(this.#a) : this.#a;
    return this.#pool ? this.#pool.forward(out, m) : out;
  }

  #drop(place: DropoutPlace, x: Floats, length: number, purpose: Purpose, noise: Noise): Floats {
    if (place !== this.#dropoutPlace) return x;
    const room = this.#rows * Math.max(this.#normalizedSize, this.outputs);
    return this.#dropout.forward(x, length, purpose === 'train' ? noise.dropout : null, room);
  }

  #normalizeBackward(g: Floats, m: number): void {
    this.#normalizer.backward(g, this.#normalizedRows(m));
    if (this.#dropoutPlace === 'before') this.#dropout.backward(g, m * this.#normalizedSize);
  }

  /** Numbers of an example that go into the normaliser. */
  get #normalizedSize(): number {
    return this.#placement === 'input' ? this.linear.inputs : this.#size;
  }

  #normalizedRows(m: number): number {
    return m * this.normalized.positions;
  }

  #reserveNormalizer(): void {
    let next = 0;
    this.#normalizer.reserve(this.#normalizedRows(this.#rows), (length) => {
      const at = next++;
      const held = this.#shared[at];
      if (held && held.length >= length) return held;
      return (this.#shared[at] = this.#kernels.allocate(length));
    });
  }

  /** ∂L/∂x of the lowest layer is asked for by nobody but its own normaliser. */
  #spare(): Floats {
    const length = this.#rows * this.linear.inputs;
    if (length > this.#below.length) this.#below = this.#kernels.allocate(length);
    return this.#below;
  }

  /** Made once each, so that switching to and fro does not take memory each time. */
  #find(name: NormalizerName): Normalizer {
    const layout = this.normalized;
    const key = `${name} ${layout.units} ${layout.positions}`;
    const found = this.#made.get(key) ?? createNormalizer(name, this.#kernels, layout);
    this.#made.set(key, found);
    return found;
  }
}
