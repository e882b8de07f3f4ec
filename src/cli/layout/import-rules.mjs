/* The directions of imports, which the linter's configuration alone tells. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../process.mjs';

/** @typedef {{ regex: string, message: string }} Pattern of what may not be imported, and why */
/** @typedef {{ files: string[], rules: { 'no-restricted-imports'?: [string, { patterns: Pattern[] }] } }} Override */

/** @type {{ overrides: Override[] }} */
const { overrides } = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8'));

/**
 * The folder of src/, or the file in it, that a path lies in.
 *
 * @param {string} path such as src/engine/network.ts
 */
export const roomOf = (path) => path.split('/')[1] ?? '';

/** The folders and files that src/ may hold, each with what it may not import. */
export const ROOMS = new Map(
  overrides.flatMap(({ files, rules }) => {
    const patterns = rules['no-restricted-imports']?.[1].patterns;
    return patterns ? files.map((glob) => /** @type {const} */ ([roomOf(glob), patterns])) : [];
  }),
);

/**
 * Why a file may not import a module; undefined where it may.
 *
 * @param {string} path of the importing file
 * @param {string} specifier of what it imports
 */
export function importProblem(path, specifier) {
  const refusing = ROOMS.get(roomOf(path))?.find(({ regex }) => new RegExp(regex).test(specifier));
  return refusing && `imports ${specifier}: ${refusing.message}`;
}
