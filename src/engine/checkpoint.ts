import type { Floats } from './floats';
import type { Network } from './network';
import type { Settings } from './specification';

/** What a change of settings can touch, as it was: the settings and the normalisers' state. */
export class Checkpoint {
  readonly settings: Settings;
  readonly #copies: readonly (readonly Floats[])[];

  constructor(network: Network, settings: Settings) {
    this.settings = settings;
    this.#copies = network.hidden.map(({ normalizer }) =>
      Object.values(normalizer.state).map((values) => values.slice()),
    );
  }

  restore(network: Network): void {
    network.configure(this.settings);
    network.hidden.forEach(({ normalizer }, l) => {
      Object.values(normalizer.state).forEach((values, i) =>
        values.set(this.#copies[l]?.[i] ?? []),
      );
    });
  }
}
