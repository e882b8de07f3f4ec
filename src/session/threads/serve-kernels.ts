import { type ChosenKernels, kernelsFrom, type Verdict } from '../../engine/kernels/choose';
import type { KernelsReply, KernelsRequest } from './kernels-protocol';

/** Milliseconds between two signs of life while it waits. */
const HERE_EVERY = 250;

/**
 * The thread's side: what is asked of it before it knows its kernels waits, in order; meanwhile it
 * says that it is there. `prove` must not reject.
 */
export function serveKernels<Request extends { readonly kind: string }>(
  prove: (address: string) => Promise<Verdict>,
  send: (reply: KernelsReply) => void,
  serve: (kernels: ChosenKernels) => (request: Request) => void,
): (request: Request | KernelsRequest) => Promise<void> {
  let choose: (verdict: Verdict) => void = () => {};
  const respond = new Promise<Verdict>((resolve) => (choose = resolve)).then((verdict) =>
    serve(kernelsFrom(verdict)),
  );
  const here = () => send({ kind: 'here' });
  const waiting = setInterval(here, HERE_EVERY);
  here();
  return async (request) => {
    if (isKernelsRequest(request)) {
      const proves = request.kind === 'prove';
      const verdict = proves ? await prove(request.address) : request.verdict;
      clearInterval(waiting);
      choose(verdict);
      if (proves) send({ kind: 'proved', verdict });
    } else (await respond)(request);
  };
}

function isKernelsRequest(request: { readonly kind: string }): request is KernelsRequest {
  return request.kind === 'prove' || request.kind === 'kernels';
}
