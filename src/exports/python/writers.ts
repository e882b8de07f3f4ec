import { writeNotebook } from './write-notebook';
import { writeScript } from './write-script';

/** The kinds of file that a recorded run is written as. */
export const WRITERS = { script: writeScript, notebook: writeNotebook } as const;

export type PythonFormat = keyof typeof WRITERS;
