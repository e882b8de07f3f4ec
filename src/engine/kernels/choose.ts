import { stream } from '../random';
import { difference, OPERATIONS, type Sizes } from './exercise';
import type { Kernels } from './kernels';
import { createReference } from './reference';
import { createSimd } from './simd';

export interface ChosenKernels {
  readonly kind: 'simd' | 'plain';
  /** Why it is 'plain', for people who look for the cause; null for 'simd'. */
  readonly reason: string | null;
  /**
   * Kernels for one model that needs at most so many bytes. Where the system has no memory left for
   * 'simd' they are plain: their `name` tells.
   */
  create(bytes: number): Kernels;
}

/**
 * Several groups of four rows and columns, with some left over, and sizes below a group; and a
 * product large enough for zeros to be skipped.
 */
const TRIALS: readonly Sizes[] = [
  { m: 9, k: 6, n: 19 },
  { m: 2, k: 13, n: 3 },
  { m: 5, k: 67, n: 45 },
];
const TRIAL_BYTES = 0x100000;

/** What there is to compute with. May be posted to other threads, which then have nothing to prove. */
export type Verdict =
  | { readonly kind: 'simd'; readonly module: WebAssembly.Module }
  | { readonly kind: 'plain'; readonly reason: string };

/**
 * The fast kernels, once they have given the reference's bits for every operation; the reference
 * wherever they are refused, cannot be had or answer otherwise. `bytes` gets the compiled
 * `assembly/`. Never rejects.
 */
export async function proveKernels(bytes: () => Promise<BufferSource>): Promise<Verdict> {
  try {
    const module = await WebAssembly.compile(await bytes());
    const wrong = firstWrong(createSimd(module, TRIAL_BYTES));
    return wrong === null ? { kind: 'simd', module } : { kind: 'plain', reason: wrong };
  } catch (error) {
    return { kind: 'plain', reason: String(error) };
  }
}

/** The kernels of a verdict, without another proof. */
export function kernelsFrom(verdict: Verdict): ChosenKernels {
  if (verdict.kind === 'plain') return { ...verdict, create: () => createReference() };
  const { kind, module } = verdict;
  return { kind, reason: null, create: (bytes) => createOrPlain(module, bytes) };
}

/** For a thread that works alone. */
export async function chooseKernels(bytes: () => Promise<BufferSource>): Promise<ChosenKernels> {
  return kernelsFrom(await proveKernels(bytes));
}

function createOrPlain(module: WebAssembly.Module, bytes: number): Kernels {
  try {
    return createSimd(module, bytes);
  } catch {
    return createReference();
  }
}

/** Where an operation first differs from the reference, or null. */
function firstWrong(kernels: Kernels): string | null {
  const reference = createReference();
  for (const operation of OPERATIONS) {
    for (const sizes of TRIALS) {
      const found = difference(kernels, reference, operation, sizes, trialNumbers);
      if (found !== null) return found;
    }
  }
  return null;
}

function trialNumbers(): () => number {
  const random = stream(1, 'probe');
  return () => 3 * random.normal();
}
