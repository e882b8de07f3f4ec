import { posix } from 'node:path';
import { FOR_TESTS } from './source-problems.mjs';

/**
 * Files that are started and not imported, by hosting pages, too; words, chapters and what belongs to a chapter, which are
 * found by their folder; and declarations that the compiler finds by itself.
 */
const STARTED =
  /^src\/(main\.tsx|cli\/(.+\/)?main\.ts|app\/build\/.+|embed\/host\/(classic|module)\.ts|.+\/words\/\w+\.ts|chapters\/[\w-]+\/((chapter|code|exercise|measures)\.ts|\w+\.mdx))$|\.d\.ts$/;

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
      // A build may be asked for a file in another form: as an address, say.
      const [file = ''] = specifier.split('?');
      const target = posix.join(posix.dirname(path), file);
      for (const ending of ['', '.ts', '.tsx']) used.add(target + ending);
    }
  }
  return [...imports.keys()].filter(
    (path) => !used.has(path) && !FOR_TESTS.test(path) && !STARTED.test(path),
  );
}
