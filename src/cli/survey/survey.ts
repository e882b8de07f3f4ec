import type { Kernels } from '../../engine/kernels/kernels';
import type { Outcome } from '../../session/survey/protocol';
import { surveyFingerprint } from '../../session/survey/survey-fingerprint';
import type { Terminal } from '../replay';
import { type Options, readArguments } from './arguments';
import { writeCell, writeWhole } from './cell-line';
import { readMap, writeMap } from './map';
import { merge } from './merge';
import { runMap } from './run-map';

/** Exit statuses: all well · another fingerprint than expected · a mistake in the call. */
const SUCCESS = 0;
const DIFFERENT = 1;
const MISTAKE = 2;

/**
 * Computes a stability map, or a shard of it, as the page does, or puts shards together. Returns the
 * exit status; never throws for what a person can get wrong.
 */
export function survey(
  words: readonly string[],
  createKernels: (bytes: number) => Kernels,
  terminal: Terminal,
): number {
  const fail = (message: string) => {
    terminal.error(`survey: ${message}`);
    return MISTAKE;
  };
  const options = readArguments(words);
  if (typeof options === 'string') return fail(options);
  const print = options.format === 'json' ? terminal.out : () => {};
  if (options.kind === 'merge') {
    const merged = merge(options.files, terminal.read);
    if (typeof merged === 'string') return fail(merged);
    merged.lines.forEach(print);
    return finish(merged.map, merged.outcomes, options, terminal);
  }
  const map = readMap(options.link, options.data, terminal.read);
  if (typeof map === 'string') return fail(map);
  const text = writeMap(map);
  const outcomes: Outcome[] = [];
  runMap(map, options.shard, createKernels, (outcome) => {
    outcomes.push(outcome);
    print(writeCell(text, Number(map.side), outcome));
  });
  return options.shard === null ? finish(text, outcomes, options, terminal) : SUCCESS;
}

/** Of a whole map. */
function finish(
  map: string,
  outcomes: readonly Outcome[],
  { format, expect }: Options,
  { out, error }: Terminal,
): number {
  const fingerprint = surveyFingerprint(outcomes);
  const whole =
    format === 'json'
      ? writeWhole(map, outcomes.length, fingerprint)
      : `${map}: ${outcomes.length} cells, fingerprint ${fingerprint}`;
  out(whole);
  if (expect === null || expect === fingerprint) return SUCCESS;
  error(`survey: the fingerprint is ${fingerprint}, not ${expect}`);
  return DIFFERENT;
}
