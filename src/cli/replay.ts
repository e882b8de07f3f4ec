import type { Kernels } from '../engine/kernels/kernels';
import { memoryNeed } from '../engine/memory-need';
import { NORMALIZERS } from '../engine/normalizers/list';
import { Trainer } from '../engine/trainer';
import { armSpecification, hiddenWidths } from '../experiment/arm-specification';
import { ARM_NAMES, type ArmName } from '../experiment/experiment';
import { readLink } from '../experiment/link';
import { type Options, readArguments } from './arguments';
import { json } from './json';
import { readOwnData } from './own-files';
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
  const { experiment, issues } = readLink(options.link);
  const [issue] = issues;
  if (issue !== undefined) {
    // The page goes on with defaults; a check of a handed-in link must not.
    const limit = NORMALIZERS.whitening.mostUnits;
    const whitening = `whitening takes at most ${limit} units together, and more come in`;
    const reason = issue.reason === 'whitening' ? whitening : issue.reason;
    terminal.error(`replay: the link cannot be used: ${reason}: ${issue.part}`);
    return MISTAKE;
  }
  const data = readOwnData(experiment, options.data, terminal.read);
  if (typeof data === 'string') {
    terminal.error(`replay: ${data}`);
    return MISTAKE;
  }
  // A file that cannot be written is told before the work, not after it.
  if (!save(options, '', terminal)) return MISTAKE;
  const trace = options.trace === null ? null : new Trace(experiment);
  const makeTrainer = (arm: ArmName) => {
    const specification = armSpecification(experiment, arm);
    const kernels = createKernels(memoryNeed(specification, data));
    return new Trainer(specification, kernels, data ?? undefined);
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
  const traced = trace === null ? 0 : (wanted?.steps ?? 0);
  let step = 0;
  for (;;) {
    const due = step === steps || (every > 0 && step % every === 0);
    if (due) {
      const recorded = record(trainers, step, { study, lens });
      print(recorded);
      if (step === steps) return recorded;
    }
    if (trace !== null && step < traced) {
      for (const arm of ARM_NAMES) trace.step(arm, trainers[arm]);
      step += 1;
      continue;
    }
    const next = every > 0 ? Math.min(steps, step - (step % every) + every) : steps;
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
