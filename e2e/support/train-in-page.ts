import type { ArmSpecification } from '../../src/engine/specification';
import type { Reply, Request } from '../../src/session/protocol';
import type { KernelsRequest } from '../../src/session/threads/kernels-protocol';

interface Task {
  /** The production build's own worker. */
  readonly worker: string;
  /** Where the kernels are. */
  readonly kernels: string;
  readonly steps: number;
  /** The arms of each run. */
  readonly runs: readonly (readonly ArmSpecification[])[];
}

export interface Trained {
  readonly step: number;
  readonly fingerprint: string;
  /** The name of the kernels. */
  readonly engine: string;
}

/**
 * Runs in the page, by its text alone: trains every run, each arm in a worker as the page does, and
 * returns what each arm ends with.
 */
export async function trainInPage({ worker, kernels, steps, runs }: Task): Promise<Trained[][]> {
  const look = { evaluate: false, field: false, inspect: null, study: false, lens: false };
  const arms = Array.from(runs[0] ?? [], () => new Worker(worker));
  // Until a worker knows its kernels, whatever is asked of it waits.
  const prove: KernelsRequest = { kind: 'prove', address: kernels };
  for (const arm of arms) arm.postMessage(prove, []);
  const train = (arm: Worker, run: number, specification: ArmSpecification) =>
    new Promise<Trained>((resolve, reject) => {
      const fail = () => reject(new Error('The worker has died.'));
      arm.addEventListener('error', fail, { once: true });
      arm.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
        if (data.run !== run) return;
        if (data.kind === 'failed') reject(new Error(data.message));
        else if (data.kind === 'frame') {
          const { step, fingerprint, engine } = data.frame;
          resolve({ step, fingerprint, engine });
        }
      });
      const requests: Request[] = [
        { kind: 'start', run, specification, data: null },
        { kind: 'advance', run, to: steps, look, buffers: null },
      ];
      for (const request of requests) arm.postMessage(request, []);
    });
  const trained: Trained[][] = [];
  for (const [run, specifications] of runs.entries()) {
    const both = arms.map((arm, i) => specifications[i] && train(arm, run, specifications[i]));
    trained.push((await Promise.all(both)).filter((one) => one !== undefined));
  }
  for (const arm of arms) arm.terminate();
  return trained;
}

/** Runs in the page, by its text alone: the read-outs once the run rests at `step`. */
export async function readAtRest(step: number): Promise<string> {
  const read = (name: string) =>
    document.querySelector<HTMLElement>(`[data-testid="${name}"]`)?.dataset['value'] ?? '';
  let former = '';
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const now = read('fingerprint');
    if (read('step') === String(step) && now !== '' && now === former) return now;
    former = now;
  }
}
