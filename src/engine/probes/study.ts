import type { Floats } from '../floats';
import type { Network } from '../network';
import type { Descent } from '../optimizers/descent';
import type { Settings } from '../specification';
import { covariateShift, type GradientShift } from './covariate-shift';
import { type Landscape, landscape } from './landscape';
import { type ComingBatch, Trial } from './trial';

/** What the step that comes after `step` steps does to the layers, and where it leads. */
export interface Study {
  readonly step: number;
  /** Per weight matrix, hidden layers first and the output layer last. */
  readonly ics: readonly GradientShift[];
  readonly landscape: Landscape;
}

/** Studies the coming step. Afterwards every number that lasts is as it was. */
export class Surveyor {
  readonly #network: Network;
  readonly #descent: Descent;
  #trial: Trial | null = null;

  constructor(network: Network, descent: Descent) {
    this.#network = network;
    this.#descent = descent;
  }

  /**
   * A pass forward and backward for each layer and each place on the way; `progress` is called
   * after each. `kept` are arrays that passes write and others still read.
   */
  study(
    batch: ComingBatch,
    settings: Settings,
    kept: Iterable<Floats>,
    progress: () => void,
  ): Omit<Study, 'step'> {
    const former = Array.from(kept, (array) => [array, array.slice()] as const);
    const trial = this.#prepare();
    try {
      const loss = trial.begin(batch, settings, progress);
      if (Number.isNaN(loss)) return undefinedStudy(this.#network.linear.length);
      const ics = covariateShift(trial);
      return { ics, landscape: landscape(trial, settings.learningRate, loss) };
    } finally {
      trial.end();
      for (const [array, copy] of former) array.set(copy);
    }
  }

  /** Copies are made anew only where other parameters descend. */
  #prepare(): Trial {
    if (this.#trial?.parameters !== this.#network.parameters) {
      this.#trial = new Trial(this.#network, this.#descent);
    }
    return this.#trial as Trial;
  }
}

function undefinedStudy(layers: number): Omit<Study, 'step'> {
  return {
    ics: Array.from({ length: layers }, () => ({ norm: NaN, relative: NaN, cosine: NaN })),
    landscape: { loss: NaN, lossMin: NaN, lossMax: NaN, gradientChange: NaN },
  };
}
