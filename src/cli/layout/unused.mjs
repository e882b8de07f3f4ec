import { posix } from 'node:path';
import { FOR_TESTS } from './source-problems.mjs';

/**
 * Files that are started and not imported, words, which are found by their folder, and declarations
 * that the compiler finds by itself.
 */
const STARTED =
  /^src\/(main\.tsx|cli\/(.+\/)?main\.ts|app\/build\/.+|.+\/words\/\w+\.ts)$|\.d\.ts$/;

/**
 * The files that nothing but tests import: they are fixtures and not called so, or dead.
 *
 * @param {ReadonlyMap<string, readonly string[]>} imports of every source file by its path
 * @returns {string[]} their paths
 */
export function unusedFiles(imports) {
  const used = new Set();
  for (const [path, specifiers] of imports) {
    if (FOR_TESTS.test(path)) continue;
    for (const specifier of specifiers) {
      const target = posix.join(posix.dirname(path), specifier);
      for (const ending of ['', '.ts', '.tsx']) used.add(target + ending);
    }
  }
  return [...imports.keys()].filter(
    (path) => !used.has(path) && !FOR_TESTS.test(path) && !STARTED.test(path),
  );
}
