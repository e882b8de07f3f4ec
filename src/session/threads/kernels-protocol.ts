import type { Verdict } from '../../engine/kernels/choose';

/**
 * Page to thread, before any work: prove the kernels, whose file has this address, or take the
 * verdict of one that has.
 */
export type KernelsRequest =
  | { readonly kind: 'prove'; readonly address: string }
  | { readonly kind: 'kernels'; readonly verdict: Verdict };

/** Thread to page: it has started, and waits for its kernels. Again and again until it has them. */
export interface Here {
  readonly kind: 'here';
}

/** Thread to page: 'proved' answers 'prove'. */
export type KernelsReply = { readonly kind: 'proved'; readonly verdict: Verdict } | Here;
