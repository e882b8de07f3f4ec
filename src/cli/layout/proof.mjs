/* Shows that the rules of the layout can fail: every one is broken once, on files made up here. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../process.mjs';
import { IMPORTS, LONGEST_FILE } from './rules.mjs';
import { sourceProblems } from './source-problems.mjs';

const PARTS = Object.keys(IMPORTS);
const FOLDERS = PARTS.filter((part) => !part.includes('.'));

/** Every import from one part of src/ to another, with whether it may be. */
const CROSSINGS = PARTS.flatMap((from) =>
  FOLDERS.filter((to) => to !== from).map((to) => ({
    path: from === 'main.tsx' ? `src/${from}` : `src/${from}/deep/to-${to}.ts`,
    specifier: from === 'main.tsx' ? `./${to}/x.ts` : `../../${to}/x.ts`,
    allowed: IMPORTS[from]?.includes(to) ?? false,
    name: `${from} → ${to}`,
  })),
);

/** Packages that a folder may not import. */
const PACKAGES = [
  ...['engine', 'charts', 'experiment', 'session'].flatMap((folder) =>
    ['react', 'react-dom/client', 'react-i18next', 'zustand'].map((name) => ({ folder, name })),
  ),
  { folder: 'engine', name: 'd3' },
  { folder: 'engine', name: 'valibot' },
  { folder: 'charts', name: 'zustand/vanilla' },
].map(({ folder, name }) => ({
  path: `src/${folder}/uses-${name.replace('/', '-')}.ts`,
  specifier: name,
  allowed: false,
  name: `${folder} → ${name}`,
}));

/**
 * The files among these that the linter refuses for an import.
 *
 * @param {readonly { path: string, text: string }[]} files
 * @returns {Set<string>}
 */
function refusedByLinter(files) {
  const folder = mkdtempSync(join(tmpdir(), 'shiftscope-'));
  try {
    copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    /** @type {{ code: string, filename: string }[]} */
    const found = JSON.parse(stdout).diagnostics;
    return new Set(
      found.filter(({ code }) => code.includes('no-restricted-imports')).map((d) => d.filename),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Directions, as the linter sees them. main.tsx is one path, so it is tried in one file per import.
let tried = 0;
const separate = [...CROSSINGS.filter(({ path }) => path !== 'src/main.tsx'), ...PACKAGES];
const text = (/** @type {string} */ specifier) => `import { x } from '${specifier}';\nx();\n`;
const refused = refusedByLinter(
  separate.map(({ path, specifier }) => ({ path, text: text(specifier) })),
);
for (const { path, allowed, name } of separate) {
  assert.equal(refused.has(path), !allowed, `linter: ${name}`);
  tried += 1;
}
for (const { path, specifier, allowed, name } of CROSSINGS) {
  if (path !== 'src/main.tsx') continue;
  const found = refusedByLinter([{ path, text: text(specifier) }]);
  assert.equal(found.has(path), !allowed, `linter: ${name}`);
  tried += 1;
}

// Directions, as the structure check sees them, in every way to name a module.
const WAYS = [
  (/** @type {string} */ s) => `import { x } from '${s}';`,
  (/** @type {string} */ s) => `import type { X } from '${s}';`,
  (/** @type {string} */ s) => `export { x } from '${s}';\nexport const y = 1;`,
  (/** @type {string} */ s) => `const x = await import('${s}');`,
  (/** @type {string} */ s) => `new Worker(new URL('${s}', import.meta.url));`,
  (/** @type {string} */ s) => `let x: import('${s}').X;`,
];
for (const { path, specifier, allowed, name } of CROSSINGS) {
  for (const way of WAYS) {
    const found = sourceProblems(path, way(specifier));
    assert.equal(found.length, allowed ? 0 : 1, `structure: ${name}: ${way(specifier)}: ${found}`);
    tried += 1;
  }
}

/** Other rules: a file and its text, with how many problems it has. */
const CASES = /** @type {const} */ ([
  ['src/engine/a.ts', 'Math.sqrt(Math.abs(x)) * Math.PI; // Math.exp(x ** 2)', 0],
  ['src/engine/a.ts', 'Math.exp(x);', 1],
  ['src/engine/a.ts', 'Math["exp"](x);', 1],
  ['src/engine/a.ts', 'const { log } = Math;', 1],
  ['src/engine/a.ts', 'x.map(Math.sin);', 1],
  ['src/engine/a.ts', 'Math.random() + Math.cbrt(x) + Math.tanh(x) + Math.pow(x, y);', 4],
  ['src/engine/a.ts', 'x ** 2;', 1],
  ['src/engine/a.ts', 'x **= 2;', 1],
  ['src/engine/a.test.ts', 'Math.exp(x ** 2);', 0],
  ['src/engine/kernels/float64.fixture.ts', 'Math.exp(x ** 2);', 0],
  ['src/charts/a.ts', 'Math.exp(x ** 2);', 0],
  ['src/ui/index.ts', 'export const x = 1;', 1],
  ['src/ui/all.ts', "export * from './a.ts';\nexport { b } from './b.ts';", 1],
  ['src/ui/a.ts', "import { x } from '../../e2e/x.ts';", 1],
  ['src/i18n/en-first.ts', 'x();\n'.repeat(LONGEST_FILE + 1), 0],
  ['src/ui/a.ts', 'x();\n'.repeat(LONGEST_FILE), 0],
  ['src/ui/a.ts', 'x();\n'.repeat(LONGEST_FILE + 1), 1],
]);
for (const [path, source, count] of CASES) {
  const found = sourceProblems(path, source);
  assert.equal(found.length, count, `${path}: ${source.slice(0, 80)}: ${found}`);
  tried += 1;
}
console.log(`structure: ${tried} made-up files judged as they should be`);
