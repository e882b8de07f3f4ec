import type { Floats } from '../floats';
import type { Network } from '../network';
import type { Noise } from '../noise';
import type { Descent } from '../optimizers/descent';
import type { Parameter } from '../parameter';
import type { Settings } from '../specification';
import { Copies } from './copies';

/** What the next step will use. */
export interface ComingBatch {
  readonly x: Floats;
  readonly y: Uint8Array;
  readonly rows: number;
  /** From its beginning, so that each pass draws the same numbers. */
  readonly noise: () => Noise;
}

/**
 * The coming step, tried out: the loss and its gradient on that step's batch wherever the
 * parameters are put. Statistics of the batch are those of each pass; running ones do not move.
 */
export class Trial {
  readonly network: Network;
  readonly parameters: readonly Parameter[];
  /** θ before the step, θ after it, and ∇L(θ) before it, parameter by parameter. */
  readonly start: Copies;
  readonly next: Copies;
  readonly slope: Copies;
  readonly #descent: Descent;
  /** The gradients that others read after the last step. */
  readonly #former: Copies;
  #batch: ComingBatch | null = null;
  #progress: () => void = () => {};

  /** For the parameters that descend now: changed settings need another. */
  constructor(network: Network, descent: Descent) {
    const { parameters } = network;
    const values = parameters.map((one) => one.values);
    const gradients = parameters.map((one) => one.gradient);
    this.network = network;
    this.parameters = parameters;
    this.start = new Copies(values);
    this.next = new Copies(values);
    this.slope = new Copies(gradients);
    this.#former = new Copies(gradients);
    this.#descent = descent;
  }

  /** Sets out from the present parameters. Returns the loss there; NaN where the step would fail. */
  begin(batch: ComingBatch, settings: Settings, progress: () => void): number {
    this.#batch = batch;
    this.#progress = progress;
    this.start.take();
    this.#former.take();
    const loss = this.pass();
    if (!Number.isFinite(loss) || this.network.lastNonFiniteGradient() > 0) return NaN;
    this.slope.take();
    const restore = this.#descent.remember();
    this.#descent.descend(settings);
    this.next.take();
    restore();
    this.start.put();
    return loss;
  }

  /** Puts everything back as it was before `begin`. */
  end(): void {
    this.start.put();
    this.#former.put();
  }

  /** The loss with the parameters as they are, and its gradient; NaN where a step would fail. */
  pass(): number {
    const loss = this.#forward();
    if (Number.isFinite(loss)) this.network.backward(null, this.#batch?.rows ?? 0);
    else for (const { gradient } of this.parameters) gradient.fill(NaN);
    this.#progress();
    return loss;
  }

  #forward(): number {
    const { network } = this;
    const batch = this.#batch;
    if (!batch) return NaN;
    network.forward(batch.x, batch.rows, 'train', batch.noise());
    return network.firstNonFinite(batch.rows) > 0 ? NaN : network.loss(batch.y, batch.rows);
  }
}
