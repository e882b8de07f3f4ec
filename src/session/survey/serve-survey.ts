import type { DataSet } from '../../engine/data/data-set';
import type { Kernels } from '../../engine/kernels/kernels';
import { memoryNeed } from '../../engine/memory-need';
import type { ArmSpecification } from '../../engine/specification';
import { Trainer } from '../../engine/trainer';
import { MadeData } from '../made-data';
import { telling } from '../telling';
import type { ArmOutcome, SurveyReply, SurveyRequest } from './protocol';

/** Milliseconds of work after which a sign of life is sent. */
const ALIVE_EVERY = 250;

/**
 * The worker's side of the protocol, without a thread of its own. Arm after arm is trained in the
 * same memory and on the same data, as long as they fit: a new memory costs more than a short run.
 */
export function serveSurvey(
  createKernels: (bytes: number) => Kernels,
  send: (reply: SurveyReply) => void,
): (request: SurveyRequest) => void {
  let kernels: Kernels | null = null;
  let bytes = 0;
  let given: DataSet | null = null;
  const made = new MadeData();
  let working = -1;
  /** Of the batch, what is done. */
  let share = 0;
  let lastSent = performance.now();

  const post = (reply: SurveyReply) => {
    lastSent = performance.now();
    send(reply);
  };

  const stayAlive = () => {
    if (performance.now() - lastSent < ALIVE_EVERY) return;
    post({ kind: 'alive', batch: working, share });
  };

  const dataOf = (specification: ArmSpecification): DataSet =>
    given ?? made.of(specification, stayAlive);

  const kernelsFor = (specification: ArmSpecification): Kernels => {
    const need = memoryNeed(specification, given);
    if (kernels === null || need > bytes) {
      kernels = null;
      kernels = telling(createKernels(need), stayAlive);
      bytes = need;
    } else kernels.clear();
    return kernels;
  };

  /** `progress` gets the steps done. */
  const train = (
    specification: ArmSpecification,
    steps: number,
    progress: (step: number) => void,
  ): ArmOutcome => {
    const trainer = new Trainer(
      specification,
      kernelsFor(specification),
      dataOf(specification),
      false,
    );
    while (trainer.step < steps && trainer.divergence === null) {
      trainer.advance(trainer.step + 1);
      progress(trainer.step);
    }
    const { loss, accuracy } = trainer.test(() => progress(steps));
    const diverged = trainer.divergence?.step ?? null;
    return { loss, accuracy, diverged, fingerprint: trainer.fingerprint() };
  };

  const handle = (request: SurveyRequest) => {
    if (request.kind === 'data') {
      given = request.data;
      return;
    }
    const began = performance.now();
    const { batch, jobs } = request;
    working = batch;
    share = 0;
    const runs = jobs.flatMap(({ specifications }) => specifications);
    let done = 0;
    const outcomes = jobs.map(({ id, steps, specifications }) => ({
      id,
      arms: specifications.map((specification) => {
        const outcome = train(specification, steps, (step) => {
          share = (done + step / steps) / runs.length;
          stayAlive();
        });
        done += 1;
        return outcome;
      }),
    }));
    const first = runs[0];
    post({
      kind: 'trained',
      batch,
      outcomes,
      classes: first ? dataOf(first).classes : 0,
      engine: kernels?.name ?? '',
      ms: performance.now() - began,
    });
  };

  return (request) => {
    try {
      handle(request);
    } catch (error) {
      const batch = request.kind === 'train' ? request.batch : -1;
      post({ kind: 'failed', batch, message: String(error) });
    }
  };
}
