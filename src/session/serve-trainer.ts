import type { DataSet } from '../engine/data/data-set';
import type { Kernels } from '../engine/kernels/kernels';
import { memoryNeed } from '../engine/memory-need';
import { buffersOf, createMeasurement, type Measurement } from '../engine/probes/measurement';
import { unitPercentilesLength } from '../engine/probes/unit-percentiles';
import { Trainer } from '../engine/trainer';
import type { Sample } from './figure/curve';
import type { Frame, Look } from './frame';
import { MadeData } from './made-data';
import type { Reply, Request } from './protocol';
import { telling } from './telling';

/** Milliseconds of work after which a sign of life is sent. */
const ALIVE_EVERY = 250;

/**
 * The worker's side of the protocol: a trainer behind messages, without a thread of its own. Each
 * run gets kernels of its own, since their memory is that of one model.
 */
export function serveTrainer(
  createKernels: (bytes: number) => Kernels,
  send: (reply: Reply, transfer: Transferable[]) => void,
): (request: Request) => void {
  let kernels: Kernels | null = null;
  let trainer: Trainer | null = null;
  let own: DataSet | null = null;
  const made = new MadeData();
  let run = -1;
  let lastSent = 0;

  const post = (reply: Reply, transfer: Transferable[] = []) => {
    lastSent = performance.now();
    send(reply, transfer);
  };
  const stayAlive = () => {
    if (performance.now() - lastSent > ALIVE_EVERY) post({ kind: 'alive', run });
  };

  /** Milliseconds of a step; 0 where none was done. */
  const advance = (current: Trainer, to: number): number => {
    const from = current.step;
    const began = performance.now();
    while (current.step < to && current.divergence === null) {
      current.advance(current.step + 1);
      stayAlive();
    }
    const done = current.step - from;
    return done === 0 ? 0 : (performance.now() - began) / done;
  };

  const handle = (request: Request) => {
    if (request.kind === 'ask') {
      post({ kind: 'alive', run: request.run });
      return;
    }
    if (request.kind === 'start') {
      run = request.run;
      lastSent = performance.now();
      trainer = null;
      const { specification } = request;
      own = request.data === 'same' ? own : request.data;
      kernels = telling(createKernels(memoryNeed(specification, own)), stayAlive);
      stayAlive();
      trainer = new Trainer(specification, kernels, own ?? made.of(specification, stayAlive));
      return;
    }
    // A trainer that could not be made has said so; what was meant for it is dropped.
    if (request.run !== run || trainer === null) return;
    if (request.kind === 'schedule') {
      // Only the worker knows how far it has come; what is past has been done.
      const { step } = trainer;
      trainer.schedule(request.changes.filter((change) => change.step >= step));
      return;
    }
    lastSent = performance.now();
    const stepMs = advance(trainer, request.to);
    const { step, divergence } = trainer;
    if (request.kind === 'sample') {
      const began = performance.now();
      const sample = takeSample(trainer, stayAlive);
      const sampleMs = performance.now() - began;
      const engine = kernels?.name ?? '';
      post({ kind: 'sampled', run, step, stepMs, sample, sampleMs, divergence, engine }, [
        sample.units.buffer,
      ]);
      return;
    }
    if (request.look === null) {
      post({ kind: 'reached', run, step, stepMs, divergence });
      return;
    }
    const measurement = request.buffers ?? createMeasurement(trainer.layout);
    const frame = {
      ...look(trainer, request.look, measurement, stayAlive),
      engine: kernels?.name ?? '',
      stepMs,
    };
    post({ kind: 'frame', run, frame }, transferred(frame));
  };

  return (request) => {
    try {
      handle(request);
    } catch (error) {
      post({ kind: 'failed', run: request.run, message: String(error) });
    }
  };
}

function takeSample(trainer: Trainer, progress: () => void): Sample {
  const units = new Float32Array(unitPercentilesLength(trainer.layout.hidden.at(-1) ?? 0));
  trainer.measureUnits(units);
  const { loss, accuracy } = trainer.test(progress);
  return { step: trainer.step, loss, accuracy, units, fingerprint: trainer.fingerprint() };
}

function look(
  trainer: Trainer,
  wanted: Look,
  measurement: Measurement,
  progress: () => void,
): Omit<Frame, 'engine' | 'stepMs'> {
  const began = performance.now();
  trainer.measure(measurement, wanted, progress);
  const { inspect } = wanted;
  return {
    step: trainer.step,
    measurement,
    look: wanted,
    inspection: inspect === null ? null : trainer.inspect(inspect.layer, inspect.unit),
    study: wanted.study ? trainer.study(progress) : null,
    fingerprint: trainer.fingerprint(),
    divergence: trainer.divergence,
    lookMs: performance.now() - began,
  };
}

function transferred({ measurement, inspection }: Frame): Transferable[] {
  return [...buffersOf(measurement), ...(inspection === null ? [] : [inspection.x.buffer])];
}
