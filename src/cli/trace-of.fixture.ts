import { createReference } from '../engine/kernels/reference';
import type { Step } from './recompute-step.fixture';
import { replay } from './replay';

/** Steps of a trace, unless told. */
export const STEPS = 6;

export interface Parsed {
  readonly shiftscopeTrace: number;
  readonly link: string;
  readonly experiment: {
    readonly events: readonly Readonly<Record<'step' | 'key' | 'value', unknown>>[];
    readonly a: Arm;
    readonly b: Arm;
  };
  readonly test: { readonly x: number[][]; readonly y: number[] };
  readonly arms: Record<'a' | 'b', { readonly diverged: null; readonly steps: readonly Step[] }>;
}

export interface Arm {
  readonly gamma: number;
  readonly beta: number;
}

/** The trace of a link, as it is written. */
export function text(link: string, steps: number, ...more: string[]): string {
  let written = '';
  const words = [link, `--steps=${steps}`, '--trace=file', '--json', ...more];
  const status = replay(words, () => createReference(), {
    out: () => {},
    error: (line) => {
      throw new Error(line);
    },
    read: () => new Uint8Array(0),
    write: (_, now) => (written = now),
  });
  if (status !== 0) throw new Error(`The replay ended with ${status}`);
  return written;
}

/** As an outsider reads it: each number as the float32 that it stands for. */
export function trace(link: string, steps = STEPS, ...more: string[]): Parsed {
  return JSON.parse(text(link, steps, ...more), (_, value: unknown) =>
    typeof value === 'number' ? Math.fround(value) : value,
  ) as Parsed;
}
