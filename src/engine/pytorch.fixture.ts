import { spawnSync } from 'node:child_process';

const CANDIDATES = [process.env['SHIFTSCOPE_PYTHON'], 'python3', '/usr/bin/python3', 'python'];

/** A Python 3 that has these modules; null where none is here. */
export function findPython(...modules: readonly string[]): string | null {
  const has = (python = '') =>
    spawnSync(python, ['-c', ['import sys', ...modules].join(', ')]).status === 0;
  return CANDIDATES.find((python) => python !== undefined && has(python)) ?? null;
}

/** A Python that has PyTorch; null where none is found. */
export const python = findPython('torch');

/** What these lines print; throws where they fail. */
export function runPython(lines: string): string {
  if (python === null) throw new Error('There is no PyTorch here');
  const { stdout, stderr, status } = spawnSync(python, ['-c', lines], { encoding: 'utf8' });
  if (status !== 0 || stderr !== '') throw new Error(stderr);
  return stdout;
}

const NUMBER = /[-+]?\d+(?:\.\d*)?(?:e[-+]?\d+)?/gi;

export function numbersIn(text: string): readonly number[] {
  return (text.match(NUMBER) ?? []).map(Number);
}
