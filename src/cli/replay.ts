import { makeDataSet } from '../engine/data/make-data-set';
import type { Kernels } from '../engine/kernels/kernels';
import { memoryNeed } from '../engine/memory-need';
import { Trainer } from '../engine/trainer';
import { armSpecification, dataSpecification, hiddenWidths } from '../experiment/arm-specification';
import { ARM_NAMES, type ArmName } from '../experiment/experiment';
import { type Options, readArguments } from './arguments';
import { json } from '../exports/json';
import { readExperiment } from './read-experiment';
import { csvHead, csvRow, record, type StepRecord } from './record';
import { Trace } from './trace';

/** Where a replay reads and writes: the process, or a test. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  /** Throws where the file cannot be read. */
  readonly read: (file: string) => Uint8Array;
  /** Throws where the file cannot be written. */
  readonly write: (file: string, text: string) => void;
}

/** Exit statuses: all well · another fingerprint than expected · a mistake in the call. */
const SUCCESS = 0;
const DIFFERENT = 1;
const MISTAKE = 2;

/**
 * Runs a link without a browser, with the page's own engine, and prints what the page would show.
 * Returns the exit status; never throws for what a person can get wrong.
 */
export function replay(
  words: readonly string[],
  createKernels: (bytes: number) => Kernels,
  terminal: Terminal,
): number {
  const options = readArguments(words);
  if (typeof options === 'string') {
    terminal.error(`replay: ${options}`);
    return MISTAKE;
  }
  const given = readExperiment(options.link, options.data, terminal.read);
  if (typeof given === 'string') {
    terminal.error(`replay: ${given}`);
    return MISTAKE;
  }
  const { experiment, data: own } = given;
  // A file that cannot be written is told before the work, not after it.
  if (!save(options, '', terminal)) return MISTAKE;
  const data = own ?? makeDataSet(dataSpecification(experiment), experiment.seed);
  const trace = options.trace === null ? null : new Trace(experiment, data);
  const makeTrainer = (arm: ArmName) => {
    const specification = armSpecification(experiment, arm);
    return new Trainer(specification, createKernels(memoryNeed(specification, own)), data);
  };
  const trainers = { a: makeTrainer('a'), b: makeTrainer('b') };
  if (options.format === 'csv') terminal.out(csvHead(hiddenWidths(experiment).length, options));
  const last = run(trainers, options, trace, (recorded) => terminal.out(write(recorded, options)));
  if (trace !== null && !save(options, trace.toString(trainers), terminal)) return MISTAKE;
  if (options.expect === null || options.expect === last.fingerprint) return SUCCESS;
  terminal.error(
    `replay: at step ${last.step} the fingerprint is ${last.fingerprint}, not ${options.expect}`,
  );
  return DIFFERENT;
}

/** Writes the trace's file, if there is to be one; whether all went well. */
function save({ trace }: Options, text: string, terminal: Terminal): boolean {
  if (trace === null) return true;
  try {
    terminal.write(trace.file, text);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    terminal.error(`replay: the trace cannot be written: ${reason}`);
    return false;
  }
}

/** Both arms to the last step, recording on the way; returns the last record. */
function run(
  trainers: Readonly<Record<ArmName, Trainer>>,
  { steps, every, study, lens, trace: wanted }: Options,
  trace: Trace | null,
  print: (recorded: StepRecord) => void,
): StepRecord {
  const from = wanted?.from ?? 0;
  const end = from + (wanted?.steps ?? 0);
  let step = 0;
  for (;;) {
    const due = step === steps || (every > 0 && step % every === 0);
    if (due) {
      const recorded = record(trainers, step, { study, lens });
      print(recorded);
      if (step === steps) return recorded;
    }
    if (trace !== null && step >= from && step < end) {
      for (const arm of ARM_NAMES) trace.step(arm, trainers[arm]);
      step += 1;
      continue;
    }
    const before = step < from && from < end ? from : steps;
    const next = every > 0 ? Math.min(before, step - (step % every) + every) : before;
    for (const arm of ARM_NAMES) trainers[arm].advance(next);
    step = next;
  }
}

function write(recorded: StepRecord, { format, lens }: Options): string {
  if (format === 'json') return json(recorded);
  if (format === 'csv') return csvRow(recorded);
  const { step, arms, fingerprint } = recorded;
  const arm = (name: ArmName) => {
    const { testLoss, testAccuracy, testLossBatch, testAccuracyBatch } = arms[name];
    const said = `${name.toUpperCase()} loss ${testLoss} accuracy ${testAccuracy}`;
    if (!lens) return said;
    return `${said} (by batch statistics ${testLossBatch} and ${testAccuracyBatch})`;
  };
  return `step ${step}: ${ARM_NAMES.map(arm).join(', ')}, fingerprint ${fingerprint}`;
}
