import type { Kernels } from '../../engine/kernels/kernels';
import type { Terminal } from '../replay';
import { readArguments } from './arguments';
import { createBench } from './bench';
import { INTRODUCTION } from './introduction';
import { CASES } from './cases';
import type { ExperimentCase } from './experiment-case';
import { markdownTable, type Row, rowsOf, textTable } from './table';

/** Exit statuses: all has been measured, whatever was found · a mistake in the call. */
const SUCCESS = 0;
const MISTAKE = 2;

/**
 * Measures what the studies expect and prints expected beside measured; progress goes to `error`.
 * Returns the exit status; never throws for what a person can get wrong.
 */
export function experiments(
  words: readonly string[],
  createKernels: (bytes: number) => Kernels,
  terminal: Omit<Terminal, 'read'>,
  studies: readonly ExperimentCase[] = CASES,
): number {
  const options = readArguments(
    words,
    studies.map(({ id }) => id),
  );
  if (typeof options === 'string') {
    terminal.error(`experiments: ${options}`);
    return MISTAKE;
  }
  const { only, markdown } = options;
  const save = (text: string) => markdown === null || write(markdown, text, terminal);
  // A file that cannot be written is told before the work, not after it.
  if (!save('')) return MISTAKE;
  const rows: Row[] = [];
  const bench = createBench(createKernels, (text) => terminal.error(`  ${text}`));
  for (const study of studies) {
    if (only !== null && !only.includes(study.id)) continue;
    terminal.error(`${study.id}: ${study.title}`);
    const started = performance.now();
    const found = rowsOf(study, study.run(bench));
    for (const [, what, expected, measured, verdict] of found) {
      terminal.error(`  ${what}: ${expected}, measured ${measured}: ${verdict}`);
    }
    terminal.error(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
    rows.push(...found);
  }
  for (const line of textTable(rows)) terminal.out(line);
  return save(`${INTRODUCTION}\n\n${markdownTable(rows).join('\n')}\n`) ? SUCCESS : MISTAKE;
}

function write(file: string, text: string, terminal: Omit<Terminal, 'read'>): boolean {
  try {
    terminal.write(file, text);
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    terminal.error(`experiments: the table cannot be written: ${reason}`);
    return false;
  }
}
