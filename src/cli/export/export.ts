import type { Kernels } from '../../engine/kernels/kernels';
import { recordRun } from '../../exports/python/record-run';
import { WRITERS } from '../../exports/python/writers';
import { readExperiment } from '../read-experiment';
import type { Terminal } from '../replay';
import { readArguments } from './arguments';

/** Exit statuses: all well · a mistake in the call. */
const SUCCESS = 0;
const MISTAKE = 2;

/**
 * Runs a link with the page's own engine and writes a program in Python that runs it again and
 * compares. Gives the exit status; never throws for what a person can get wrong.
 */
export function exportRun(
  words: readonly string[],
  createKernels: (bytes: number) => Kernels,
  terminal: Terminal,
): number {
  const fail = (message: string) => {
    terminal.error(`export: ${message}`);
    return MISTAKE;
  };
  const options = readArguments(words);
  if (typeof options === 'string') return fail(options);
  const given = readExperiment(options.link, options.data, terminal.read);
  if (typeof given === 'string') return fail(given);
  const files = [
    { name: options.python, write: WRITERS.script },
    { name: options.notebook, write: WRITERS.notebook },
  ].flatMap(({ name, write }) => (name === null ? [] : [{ name, write }]));
  const save = (name: string, text: string): string | null => {
    try {
      terminal.write(name, text);
      return null;
    } catch (error) {
      return `${name} cannot be written: ${error instanceof Error ? error.message : String(error)}`;
    }
  };
  // A file that cannot be written is told before the work, not after it.
  for (const { name } of files) {
    const wrong = save(name, '');
    if (wrong !== null) return fail(wrong);
  }
  const run = recordRun(given.experiment, given.data, createKernels, options.steps);
  for (const { name, write } of files) {
    const wrong = save(name, write(run));
    if (wrong !== null) return fail(wrong);
    terminal.out(`${name}: ${options.steps} steps, fingerprint ${run.fingerprint}`);
  }
  return SUCCESS;
}
