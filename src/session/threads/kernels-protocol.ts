import type { Verdict } from '../../engine/kernels/choose';

/**
 * Page to thread, before any work: prove the kernels, whose file has this address, or take the
 * verdict of one that has.
 */
export type KernelsRequest =
  | { readonly kind: 'prove'; readonly address: string }
  | { readonly kind: 'kernels'; readonly verdict: Verdict };

/** Thread to page: answers 'prove'. */
export interface KernelsReply {
  readonly kind: 'proved';
  readonly verdict: Verdict;
}
