import { proveKernels, type Verdict } from './choose';

/** Milliseconds after which a file that does not come is done without. */
const PATIENCE = 2000;

/** Proves the kernels whose file has this address. Never rejects. */
export function proveFrom(address: string): Promise<Verdict> {
  return proveKernels(async () => {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    return response.arrayBuffer();
  });
}
