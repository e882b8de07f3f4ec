import type { DataSet } from '../../engine/data/data-set';
import type { Floats } from '../../engine/floats';
import type { Kernels } from '../../engine/kernels/kernels';
import { Network } from '../../engine/network';
import type { ArmSpecification } from '../../engine/specification';

/** A network of a dense arm, with room for passes over `rows` examples, all weights 0. */
export function networkOf(
  { hidden, activation, settings }: ArmSpecification,
  { train, classes }: DataSet,
  kernels: Kernels,
  rows: number,
): Network {
  const network = new Network(kernels, {
    inputs: train.features,
    hidden,
    outputs: classes,
    activation,
  });
  network.reserve(rows);
  network.configure(settings);
  return network;
}

/** Gives the network the parameters and running statistics of another of its shape. */
export function copyState(into: Network, from: ReadonlyMap<string, Floats>): void {
  for (const [name, values] of into.state) {
    const source = from.get(name);
    if (!source) throw new RangeError(`There is no ${name} to copy.`);
    values.set(source);
  }
}
