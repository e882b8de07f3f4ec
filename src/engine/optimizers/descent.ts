import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import type { Network } from '../network';
import type { Parameter } from '../parameter';
import type { Settings } from '../specification';
import { createOptimizer } from './create-optimizer';
import type { OptimizerName } from './names';
import type { Optimizer } from './optimizer';

/** A network's way down: the optimiser that is on, and weight decay. */
export class Descent {
  readonly #kernels: Kernels;
  readonly #network: Network;
  /** Of each name two at most: one that is on or free, and one that `keep` may put back. */
  readonly #made = new Map<OptimizerName, Optimizer[]>();
  #on: { readonly name: OptimizerName; readonly optimizer: Optimizer };
  #kept: Optimizer | null = null;
  /** What took the last step, and how; null before the first. */
  #last: {
    readonly optimizer: Optimizer;
    readonly settings: Settings;
    readonly resting: ReadonlySet<Parameter>;
  } | null = null;

  constructor(kernels: Kernels, network: Network) {
    this.#kernels = kernels;
    this.#network = network;
    this.#on = { name: 'sgd', optimizer: this.#fresh('sgd') };
  }

  /**
   * What the optimiser keeps, by name, in the order of the fingerprint: after `layers.0.weight`
   * comes, say, `layers.0.weight.velocity`; and `optimizer.…` for what it keeps of the run.
   */
  get state(): ReadonlyMap<string, Floats> {
    const { optimizer } = this.#on;
    const named = new Map<string, Floats>();
    const add = (name: string, kept: Readonly<Record<string, Floats>>) => {
      for (const [key, held] of Object.entries(kept)) named.set(`${name}.${key}`, held);
    };
    for (const [name, parameter] of this.#network.descending) add(name, optimizer.state(parameter));
    add('optimizer', optimizer.shared);
    return named;
  }

  /** An optimiser that was not on before starts afresh. */
  configure({ optimizer }: Settings): void {
    if (optimizer === this.#on.name) return;
    this.#on = { name: optimizer, optimizer: this.#fresh(optimizer) };
  }

  /** Gives a function that puts the present optimiser, as it is now, back in its place: until the next. */
  keep(): () => void {
    const kept = this.#on;
    this.#kept = kept.optimizer;
    return () => {
      this.#on = kept;
    };
  }

  /** Gives a function that puts back what the optimiser keeps, as it is now. */
  remember(): () => void {
    const last = this.#last;
    const restore = this.#on.optimizer.remember();
    return () => {
      this.#last = last;
      restore();
    };
  }

  /** One step of all that is trained, along the gradients of the last `backward`. */
  descend(settings: Settings): void {
    const { parameters, resting } = this.#network;
    const { learningRate, weightDecay } = settings;
    if (weightDecay > 0) {
      const kept = 1 - learningRate * weightDecay;
      for (const parameter of parameters) {
        const { values, decays } = parameter;
        if (decays && !resting.has(parameter))
          this.#kernels.scale(values, values, kept, values.length);
      }
    }
    const { optimizer } = this.#on;
    optimizer.descend(parameters, settings, resting);
    this.#last = { optimizer, settings, resting };
  }

  /**
   * By how much the last step changed the values of `parameter`, weight decay included: NaN before
   * the first one. Its gradient must be that of this step still.
   */
  lastChange(parameter: Parameter, into: Float64Array): void {
    if (this.#last === null) {
      into.fill(NaN);
      return;
    }
    const { optimizer, settings, resting } = this.#last;
    if (resting.has(parameter)) {
      into.fill(0);
      return;
    }
    const { values, decays } = parameter;
    optimizer.taken(parameter, settings, into);
    const decay = decays ? settings.learningRate * settings.weightDecay : 0;
    for (const [i, taken] of into.entries()) {
      // w = (1 − decay)·w₀ − taken
      const before = ((values[i] ?? NaN) + taken) / (1 - decay);
      into[i] = -taken - decay * before;
    }
  }

  /** As if just made; of those that were made, since the kernels take no memory back. */
  #fresh(name: OptimizerName): Optimizer {
    const made = this.#made.get(name) ?? [];
    this.#made.set(name, made);
    const free = made.find((optimizer) => optimizer !== this.#kept);
    const optimizer = free ?? createOptimizer(name, this.#kernels);
    if (free) free.reset();
    else made.push(optimizer);
    return optimizer;
  }
}
