import { chunkOf } from './batch-room';
import type { Floats } from './floats';
import type { Kernels } from './kernels/kernels';
import type { ActivationName } from './layers/activation-names';
import type { ImageShape } from './data/data-set';
import { Convolution } from './layers/convolution';
import { Dense } from './layers/dense';
import { HiddenLayer } from './layers/hidden-layer';
import type { Linear } from './layers/linear';
import { MaxPool } from './layers/max-pool';
import { Noise } from './noise';
import type { Purpose, Statistics } from './normalizers/normalizer';
import type { Parameter } from './parameter';
import type { Settings } from './specification';
import { isTrained } from './trained-layers';

export interface Shape {
  readonly inputs: number;
  /** Units, or channels, per hidden layer; may be empty. */
  readonly hidden: readonly number[];
  readonly outputs: number;
  readonly activation: ActivationName;
  /** Where the hidden layers are convolutions: the picture that the inputs are. */
  readonly convolved?: ImageShape | null;
}

/** Hidden layers, then a dense layer with bias whose outputs are the logits of a softmax. */
export class Network {
  readonly activation: ActivationName;
  readonly hidden: readonly HiddenLayer[];
  /** Rows of one pass over many examples: what it must have room for at least. */
  readonly chunk: number;
  readonly output: Dense;
  readonly #kernels: Kernels;
  #parameters: readonly Parameter[] = [];
  #resting: ReadonlySet<Parameter> = new Set();
  #rows = 0;
  #last: Floats;
  #logits: Floats;
  #gradient: Floats;

  constructor(kernels: Kernels, shape: Shape) {
    this.activation = shape.activation;
    this.chunk = chunkOf(shape.convolved ? 'convolution' : 'dense');
    this.hidden = shape.convolved
      ? convolutions(kernels, shape, shape.convolved)
      : denseLayers(kernels, shape);
    this.output = new Dense(kernels, this.hidden.at(-1)?.outputs ?? shape.inputs, shape.outputs);
    this.#kernels = kernels;
    this.#last = this.#logits = this.#gradient = kernels.allocate(0);
  }

  /** Every layer's weighted sums, the output layer's last. */
  get linear(): readonly Linear[] {
    return [...this.hidden.map((layer) => layer.linear), this.output];
  }

  /** What has gradients in the present settings. */
  get parameters(): readonly Parameter[] {
    return this.#parameters;
  }

  /** Those of `parameters` whose layers are not trained in the present settings. */
  get resting(): ReadonlySet<Parameter> {
    return this.#resting;
  }

  /**
   * Everything that lasts, in the order of the fingerprint; a parked bias is part of it. Layers
   * count from 0, the output layer is the last: `layers.0.weight` as [in][out], `layers.0.bias`,
   * `layers.0.gamma`, …
   */
  get state(): ReadonlyMap<string, Floats> {
    const named = new Map<string, Floats>();
    this.linear.forEach(({ weights, bias }, l) => {
      const normalizer = this.hidden[l]?.normalizer.state ?? {};
      const layer = { weight: weights.values, bias: bias.values, ...normalizer };
      for (const [name, values] of Object.entries(layer)) named.set(`layers.${l}.${name}`, values);
    });
    return named;
  }

  /** What has gradients, under the names of `state` and in their order. */
  get descending(): ReadonlyMap<string, Parameter> {
    const parameters = new Map(this.#parameters.map((one) => [one.values, one]));
    const named = new Map<string, Parameter>();
    for (const [name, values] of this.state) {
      const parameter = parameters.get(values);
      if (parameter) named.set(name, parameter);
    }
    return named;
  }

  /** The gradients of the last `backward`, under the names of `state`. */
  get gradients(): ReadonlyMap<string, Floats> {
    return new Map(Array.from(this.descending, ([name, { gradient }]) => [name, gradient]));
  }

  /** What was random in the last `forward`: `layers.0.mask`, … */
  get drawn(): ReadonlyMap<string, Floats> {
    return new Map(
      this.hidden.flatMap(({ drawn }, l) =>
        Object.entries(drawn).map(([name, values]) => [`layers.${l}.${name}`, values] as const),
      ),
    );
  }

  /** Makes room for batches of `rows`. */
  reserve(rows: number): void {
    if (rows <= this.#rows) return;
    this.#rows = rows;
    for (const layer of this.hidden) layer.reserve(rows);
    this.output.reserve(rows);
    this.#gradient = this.#kernels.allocate(rows * this.output.units);
  }

  configure(settings: Settings): void {
    for (const layer of this.hidden) layer.configure(settings);
    const { weights, bias } = this.output;
    const layers = [...this.hidden.map(({ parameters }) => parameters), [weights, bias]];
    this.#parameters = layers.flat();
    this.#resting = new Set(layers.filter((_, l) => !isTrained(settings.trained, l)).flat());
  }

  /**
   * Logits[m][outputs] of x[m][inputs], normalised by the statistics of this very batch. `noise` is
   * that of the coming step.
   */
  forward(x: Floats, m: number, purpose: Purpose, noise = new Noise(0, 0)): Floats {
    let a = x;
    for (const layer of this.hidden) a = layer.forward(a, m, purpose, noise);
    this.#last = a;
    this.#logits = this.output.forward(a, m, true);
    return this.#logits;
  }

  /** Mean softmax cross-entropy of the last `forward`; L = −mean log softmax(logits)[label]. */
  loss(labels: Uint8Array, m: number): number {
    const { units } = this.output;
    return this.#kernels.softmaxCrossEntropy(this.#gradient, this.#logits, labels, m, units);
  }

  /** Gradients of all parameters after `forward` and `loss`; ∂L/∂x too, where `dx` is given. */
  backward(dx: Floats | null, m: number): void {
    const { hidden } = this;
    const top = hidden.at(-1);
    this.output.backward(top ? top.gradient : dx, this.#last, this.#gradient, m, true);
    for (let l = hidden.length - 1; l >= 0; l--) {
      const below = hidden[l - 1];
      hidden[l]?.backward(below ? below.gradient : dx, m);
    }
  }

  /** Whether inference depends on whose statistics it goes by. */
  get keepsRunning(): boolean {
    return this.hidden.some(({ normalizer }) => normalizer.running !== null);
  }

  /** Logits by running statistics, unless told. */
  infer(x: Floats, m: number, by: Statistics = 'running'): Floats {
    let a = x;
    for (const layer of this.hidden) a = layer.infer(a, m, by);
    return this.output.forward(a, m, true);
  }

  /** What a step leaves beside its descent: see `Normalizer.settle`. */
  settle(m: number): void {
    for (const { normalizer, normalized } of this.hidden) {
      normalizer.settle(m * normalized.positions);
    }
  }

  /** The lowest layer, from 1, whose last pre-activations are not finite, or 0. */
  firstNonFinite(m: number): number {
    const { hidden, output } = this;
    for (let l = 0; l < hidden.length; l++) if (hidden[l]?.finite(m) === false) return l + 1;
    return this.#kernels.allFinite(this.#logits, m * output.units) ? 0 : hidden.length + 1;
  }

  /** The highest layer, from 1, whose last gradients are not finite, or 0. */
  lastNonFiniteGradient(): number {
    const { hidden, output } = this;
    if (!this.#finite(output.weights) || !this.#finite(output.bias)) return hidden.length + 1;
    for (let l = hidden.length - 1; l >= 0; l--) {
      for (const parameter of hidden[l]?.parameters ?? []) {
        if (!this.#finite(parameter)) return l + 1;
      }
    }
    return 0;
  }

  #finite({ gradient }: Parameter): boolean {
    return this.#kernels.allFinite(gradient, gradient.length);
  }
}

function denseLayers(kernels: Kernels, { inputs, hidden, activation }: Shape): HiddenLayer[] {
  const widths = [inputs, ...hidden];
  return hidden.map((width, l) => {
    return new HiddenLayer(kernels, new Dense(kernels, widths[l] ?? 0, width), activation, null);
  });
}

/** Each halves the picture, as long as it is 2×2 at least. */
function convolutions(
  kernels: Kernels,
  { hidden, activation }: Shape,
  image: ImageShape,
): HiddenLayer[] {
  let { height, width } = image;
  let channels = 1;
  return hidden.map((units) => {
    const linear = new Convolution(kernels, height, width, channels, units);
    const pool = height > 1 && width > 1 ? new MaxPool(kernels, height, width, units) : null;
    if (pool) [height, width] = [height >> 1, width >> 1];
    channels = units;
    return new HiddenLayer(kernels, linear, activation, pool);
  });
}
