import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import type { HiddenLayer } from '../layers/hidden-layer';
import type { Network } from '../network';
import { copySample, copySamples, createSamples, type Sample, type Samples } from './samples';
import { moments } from './moments';

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
  #before: Samples;
  #now: Samples;
  #step = 0;

  /** `x` holds `count` probe examples, which the network must have room for. */
  constructor(kernels: Kernels, network: Network, x: Floats, count: number) {
    const hidden = network.hidden.map(({ width }) => width);
    this.#kernels = kernels;
    this.#network = network;
    this.#x = x;
    this.#count = count;
    this.start = createSamples(kernels, hidden, count);
    this.#before = createSamples(kernels, hidden, count);
    this.#now = createSamples(kernels, hidden, count);
  }

  /** At the last look. */
  get now(): Samples {
    return this.#now;
  }

  /** Nothing in it is defined where there was no look at a smaller step. */
  get before(): Samples {
    return this.#before;
  }

  /** Passes the probe examples through the network as it is after `step` steps. */
  look(step: number): void {
    if (step > this.#step) {
      [this.#before, this.#now] = [this.#now, this.#before];
      this.#step = step;
    }
    this.#network.forward(this.#x, this.#count, 'probe');
    this.#network.hidden.forEach((layer, l) => {
      const samples = this.#now[l];
      if (samples) this.#fill(samples, layer);
    });
    if (step === 0) copySamples(this.start, this.#now);
  }

  #fill(samples: Samples[number], layer: HiddenLayer): void {
    this.#sort(samples.input, layer.u);
    if (layer.z === layer.u) copySample(samples.preactivation, samples.input);
    else this.#sort(samples.preactivation, layer.z);
    this.#sort(samples.normalized, layer.normalizer.normalized());
    this.#sort(samples.activation, layer.a);
  }

  #sort(into: Sample, values: Floats | null): void {
    const { length } = into.sorted;
    into.defined = values !== null && this.#kernels.allFinite(values, length);
    if (!into.defined || values === null) return;
    this.#kernels.sort(into.sorted, values, length);
    into.moments = moments(into.sorted, length);
  }
}
