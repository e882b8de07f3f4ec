/* Checks that the tree keeps to the layout and the directions of rules.mjs. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../process.mjs';
import { IMPORTS, TOP_LEVEL } from './rules.mjs';
import { sourceProblems } from './source-problems.mjs';

/** Folders and files that are made and never kept in the repository. */
const BUILT = /^(dist|node_modules|e2e\/results|coverage)\/|\.(log|tsbuildinfo)$/;

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
  if (!top.startsWith('.') && !TOP_LEVEL.includes(top))
    problems.push(`${top}: not a name of the top level`);
  if (BUILT.test(path)) problems.push(`${path}: is built, so it is not kept in the repository`);
}

const files = sourceFiles();
for (const path of files) {
  const [, part = ''] = path.split('/');
  if (!(part in IMPORTS)) problems.push(`${path}: src/ holds no ${part}`);
  if (/\.tsx?$/.test(path)) {
    const found = sourceProblems(path, readFileSync(join(root, path), 'utf8'));
    problems.push(...found.map((problem) => `${path}: ${problem}`));
  }
}

for (const problem of new Set(problems)) console.error(problem);
console.log(`structure: ${files.length} files of src/ checked, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);
