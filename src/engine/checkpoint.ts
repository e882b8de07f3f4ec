import type { Floats } from './floats';
import type { Network } from './network';
import type { Descent } from './optimizers/descent';
import type { Settings } from './specification';

/**
 * What a change of settings can touch, as it was: the settings, the normalisers' state and which
 * optimiser is on. Restored after the settings are in force again.
 */
export class Checkpoint {
  readonly settings: Settings;
  readonly #restoreOptimizer: () => void;
  readonly #kept: readonly (readonly [live: Floats, copy: Floats])[];

  constructor(settings: Settings, network: Network, descent: Descent) {
    this.settings = settings;
    this.#restoreOptimizer = descent.keep();
    this.#kept = network.hidden.flatMap(({ normalizer }) =>
      Object.values(normalizer.state).map((values) => [values, values.slice()] as const),
    );
  }

  restore(): void {
    this.#restoreOptimizer();
    for (const [live, copy] of this.#kept) live.set(copy);
  }
}
