/* Checks that the tree keeps to the layout, as far as the linter cannot. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../process.mjs';
import { ROOMS, roomOf } from './import-rules.mjs';
import { readSource } from './source-problems.mjs';
import { unusedFiles } from './unused.mjs';

/** Names that may stand at the top beside the dotfiles. */
const TOP_LEVEL = new Set(
  [
    ['LICENSE', 'README.md', 'index.html', 'package-lock.json', 'package.json'],
    ['e2e', 'public', 'src', 'tsconfig.json', 'vite.config.ts'],
  ].flat(),
);

/** Folders and files that are made and never kept in the repository. */
const BUILT = /^(dist|node_modules|e2e\/results|coverage)\/|\.(log|tsbuildinfo)$/;

/** The kernels' operations, which the build finds by their folder and another compiler reads. */
const OPERATIONS = /^src\/engine\/kernels\/assembly\//;

/** The files that git keeps; none where the tree came without its repository. */
function trackedFiles() {
  try {
    return execFileSync('git', ['ls-files', '-z'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .split('\0')
      .filter(Boolean);
  } catch {
    return [];
  }
}

/** The files of src/ as they lie on disk, kept or not. */
function sourceFiles() {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** @type {string[]} */
const problems = [];

for (const path of trackedFiles()) {
  const [top = ''] = path.split('/');
  if (!top.startsWith('.') && !TOP_LEVEL.has(top))
    problems.push(`${top}: not a name of the top level`);
  if (top === '.ci' && path !== '.ci/run') problems.push(`${path}: .ci/ holds run alone`);
  if (BUILT.test(path)) problems.push(`${path}: is built, so it is not kept in the repository`);
}

const files = sourceFiles();
/** @type {Map<string, string[]>} */
const imports = new Map();
for (const path of files) {
  if (!ROOMS.has(roomOf(path))) problems.push(`${path}: src/ holds no ${roomOf(path)}`);
  if (!/\.(tsx?|mdx)$/.test(path) || OPERATIONS.test(path)) continue;
  const source = readSource(path, readFileSync(join(root, path), 'utf8'));
  problems.push(...source.problems.map((problem) => `${path}: ${problem}`));
  imports.set(path, source.imports);
}
for (const path of unusedFiles(imports))
  problems.push(`${path}: nothing but tests imports it: it is a fixture or dead`);

for (const problem of new Set(problems)) console.error(problem);
console.log(`layout: ${files.length} files of src/ checked, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
