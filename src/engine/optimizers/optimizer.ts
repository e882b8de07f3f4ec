import type { Floats } from '../floats';
import type { Parameter } from '../parameter';
import type { Settings } from '../specification';

/** Takes one step down the gradients of parameters, and keeps what it needs for the next. */
export interface Optimizer {
  /** What it keeps of one parameter, by name, in the order of the fingerprint. */
  state(parameter: Parameter): Readonly<Record<string, Floats>>;
  /** What it keeps of the run. */
  readonly shared: Readonly<Record<string, Floats>>;
  /** As if just made. */
  reset(): void;
  /** Those of `parameters` that are `resting` stay as they are, and so does what is kept of them. */
  descend(
    parameters: readonly Parameter[],
    settings: Settings,
    resting: ReadonlySet<Parameter>,
  ): void;
  /** What the last `descend`, with these settings, took from `parameter`; its gradient as it was then. */
  taken(parameter: Parameter, settings: Settings, into: Float64Array): void;
  /** Gives a function that puts back all it keeps, as it is now: a step is taken back. */
  remember(): () => void;
}
