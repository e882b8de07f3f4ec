import type { ContestantName } from './contestant';
import type { Workload } from './workloads.mjs';

export type Form = 'multiply' | 'multiplyTransposedLeft' | 'multiplyTransposedRight';

export interface Product {
  readonly form: Form;
  /** Its last arguments. */
  readonly sizes: readonly [number, number, number];
}

/** What a worker of the bench is asked. */
export type Order =
  /** Makes a contestant, which takes the place of an earlier one. */
  | { readonly what: 'prepare'; readonly contestant: ContestantName; readonly workload: Workload }
  | { readonly what: 'train'; readonly steps: number }
  /** How far its first weights have gone from their start: ‖W − W₀‖. */
  | { readonly what: 'moved' }
  /** These matrix products of the fast kernels one after another, and that so many times. */
  | { readonly what: 'multiply'; readonly products: readonly Product[]; readonly times: number }
  /** The exported `rounds(times)` of this module. */
  | { readonly what: 'rounds'; readonly module: Uint8Array<ArrayBuffer>; readonly times: number };

export interface Answer {
  /** What it took, in milliseconds. */
  readonly ms: number;
  /** 'train': the last loss. 'moved': the distance. */
  readonly value: number;
}
