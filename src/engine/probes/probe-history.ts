import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import type { HiddenLayer } from '../layers/hidden-layer';
import type { Network } from '../network';
import type { Noise } from '../noise';
import { copySample, copySamples, createSamples, fillSample, type Samples } from './samples';

/**
 * The samples of the same probe examples at three moments: at step 0, at the last look, and at the
 * last look at a smaller step. Step 0 counts as looked at.
 */
export class ProbeHistory {
  readonly start: Samples;
  readonly #kernels: Kernels;
  readonly #network: Network;
  readonly #x: Floats;
  readonly #count: number;
  readonly #noiseAt: (step: number) => Noise;
  #before: Samples;
  #now: Samples;
  #step = 0;
  #beforeStep = NaN;

  /** `x` holds `count` probe examples, which the network must have room for. */
  constructor(
    kernels: Kernels,
    network: Network,
    x: Floats,
    count: number,
    noiseAt: (step: number) => Noise,
  ) {
    this.#kernels = kernels;
    this.#network = network;
    this.#x = x;
    this.#count = count;
    this.#noiseAt = noiseAt;
    const sizes = network.hidden.map(({ linear: { inputs, units, positions } }) => {
      return count * Math.max(inputs, units * positions);
    });
    this.start = createSamples(kernels, sizes);
    this.#before = createSamples(kernels, sizes);
    this.#now = createSamples(kernels, sizes);
  }

  /** At the last look. */
  get now(): Samples {
    return this.#now;
  }

  /** Nothing in it is defined where there was no look at a smaller step. */
  get before(): Samples {
    return this.#before;
  }

  /** Steps from `before` to `now`; NaN where there was no look at a smaller step. */
  get stepsBetween(): number {
    return this.#step - this.#beforeStep;
  }

  /** Passes the probe examples through the network as it is after `step` steps. */
  look(step: number): void {
    if (step > this.#step) {
      [this.#before, this.#now] = [this.#now, this.#before];
      this.#beforeStep = this.#step;
      this.#step = step;
    }
    this.#network.forward(this.#x, this.#count, 'probe', this.#noiseAt(step));
    this.#network.hidden.forEach((layer, l) => {
      const samples = this.#now[l];
      if (samples) this.#fill(samples, layer);
    });
    if (step === 0) copySamples(this.start, this.#now);
  }

  #fill(samples: Samples[number], layer: HiddenLayer): void {
    const kernels = this.#kernels;
    const { linear, normalized, normalizer, u, z, a } = layer;
    const inside = this.#count * normalized.positions;
    const rows = this.#count * linear.positions;
    fillSample(samples.input, kernels, u, inside, normalized.units);
    if (z === u) copySample(samples.preactivation, samples.input);
    else fillSample(samples.preactivation, kernels, z, rows, linear.units);
    fillSample(samples.normalized, kernels, normalizer.normalized(), inside, normalized.units);
    if (a === u) copySample(samples.activation, samples.input);
    else fillSample(samples.activation, kernels, a, rows, linear.units);
  }
}
