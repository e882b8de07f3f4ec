import type { Floats } from '../floats';
import type { Kernels } from '../kernels/kernels';
import type { Parameter } from '../parameter';

/**
 * What an optimiser keeps of each parameter: named arrays of its length, from 0. A parameter that a
 * step has left out starts afresh.
 */
export class OptimizerState<Name extends string> {
  readonly #kernels: Kernels;
  readonly #names: readonly Name[];
  readonly #kept = new Map<Parameter, Readonly<Record<Name, Floats>>>();
  /** Arrays that are not in use: the kernels take none back. */
  readonly #spare = new Map<Parameter, Readonly<Record<Name, Floats>>>();

  constructor(kernels: Kernels, names: readonly Name[]) {
    this.#kernels = kernels;
    this.#names = names;
  }

  /** As if no parameter had been descended. */
  reset(): void {
    for (const [parameter, kept] of this.#kept) this.#spare.set(parameter, kept);
    this.#kept.clear();
  }

  /** What is kept of it before its first step is nothing. */
  state(parameter: Parameter): Readonly<Record<string, Floats>> {
    return this.#kept.get(parameter) ?? {};
  }

  /** Calls `descend` with what is kept of each parameter of a step that is not `resting`. */
  step(
    parameters: readonly Parameter[],
    resting: ReadonlySet<Parameter>,
    descend: (parameter: Parameter, kept: Readonly<Record<Name, Floats>>) => void,
  ): void {
    if (this.#kept.size > 0) this.#forgetOthers(parameters);
    for (const parameter of parameters) {
      if (resting.has(parameter)) continue;
      let kept = this.#kept.get(parameter);
      if (!kept) this.#kept.set(parameter, (kept = this.#make(parameter)));
      descend(parameter, kept);
    }
  }

  /** Gives a function that puts back what is kept now, and of no other parameter. */
  remember(): () => void {
    const former = Array.from(this.#kept, ([parameter, kept]) => ({
      parameter,
      kept,
      copies: this.#names.map((name) => kept[name].slice()),
    }));
    return () => {
      this.reset();
      for (const { parameter, kept, copies } of former) {
        this.#names.forEach((name, i) => kept[name].set(copies[i] ?? []));
        this.#spare.delete(parameter);
        this.#kept.set(parameter, kept);
      }
    };
  }

  #forgetOthers(parameters: readonly Parameter[]): void {
    const present = new Set(parameters);
    for (const [parameter, kept] of this.#kept) {
      if (present.has(parameter)) continue;
      this.#kept.delete(parameter);
      this.#spare.set(parameter, kept);
    }
  }

  #make(parameter: Parameter): Readonly<Record<Name, Floats>> {
    const spare = this.#spare.get(parameter);
    if (spare) {
      this.#spare.delete(parameter);
      for (const name of this.#names) spare[name].fill(0);
      return spare;
    }
    const { values } = parameter;
    const made = this.#names.map((name) => [name, this.#kernels.allocate(values.length)]);
    return Object.fromEntries(made) as Record<Name, Floats>;
  }
}
