import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../process.mjs';
import { importProblem, ROOMS } from './import-rules.mjs';

const BELOW_INSTRUMENT = ['engine', 'experiment', 'session', 'charts', 'ui', 'i18n', 'exports'];
const BELOW_SCREENS = [...BELOW_INSTRUMENT, 'instrument'];
const SCREENS = ['lab', 'chapters', 'gallery', 'start', 'teach'];

/** The plan of the house: what each room may see of the others. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  charts: [],
  i18n: [],
  experiment: ['engine'],
  session: ['engine', 'experiment'],
  exports: ['engine', 'experiment', 'i18n'],
  embed: ['engine', 'experiment', 'session', 'exports'],
  cli: ['engine', 'experiment', 'session', 'exports'],
  ui: ['charts', 'i18n'],
  instrument: BELOW_INSTRUMENT,
  ...Object.fromEntries(SCREENS.map((screen) => [screen, BELOW_SCREENS])),
  // It shows a page that frames ours at work.
  teach: [...BELOW_SCREENS, 'embed'],
  app: [...BELOW_SCREENS, ...SCREENS, 'embed'],
  'main.tsx': ['app'],
};

const FOLDERS = Object.keys(MAY_IMPORT).filter((room) => room !== 'main.tsx');
const REACT = ['react', 'react-dom/client', 'react-i18next'];
const STORE = ['zustand', 'zustand/vanilla'];
const PACKAGES = [REACT, STORE, 'd3', 'valibot'].flat();

/** Packages that a room may not import. */
const FORBIDDEN_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  engine: PACKAGES,
  charts: [...REACT, ...STORE, 'valibot'],
  experiment: [...REACT, 'zustand', 'd3'],
  session: [...REACT, 'zustand', 'd3'],
  exports: REACT,
  embed: REACT,
  cli: REACT,
};

/** One made-up file for each room, which imports a file of every other room, and packages. */
const FILES = Object.keys(MAY_IMPORT).map((room) => {
  const [path, up] =
    room === 'main.tsx' ? ['src/main.tsx', '.'] : [`src/${room}/deep/x.ts`, '../..'];
  const others = FOLDERS.filter((other) => other !== room);
  const specifiers = [
    ...others.map((other) => `${up}/${other}/x.ts`),
    ...(room === 'main.tsx' ? ['../e2e/x.ts'] : [`${up}/../e2e/x.ts`]),
    ...PACKAGES,
    './beside',
    '../up',
  ];
  const forbidden = specifiers.filter((specifier) => {
    const [, to] = /\/(\w+)\/x\.ts$/.exec(specifier) ?? [];
    // What starts the tests lies beside what it starts.
    if (to === 'e2e') return room !== 'cli';
    if (to !== undefined) return MAY_IMPORT[room]?.includes(to) !== true;
    return FORBIDDEN_PACKAGES[room]?.includes(specifier) === true;
  });
  return { room, path, specifiers, forbidden };
});

/** What the linter finds in made-up files, by their paths: of one rule, the lines from 0. */
function lint(files: Readonly<Record<string, string>>, rule: string) {
  const folder = mkdtempSync(join(tmpdir(), 'shiftscope-'));
  try {
    copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const oxlint = join(root, 'node_modules', 'oxlint', 'bin', 'oxlint');
    const { stdout } = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    const { diagnostics } = JSON.parse(stdout) as {
      diagnostics: { code: string; filename: string; labels: { span: { line: number } }[] }[];
    };
    const found = diagnostics.filter(({ code }) => code.includes(rule));
    return (path: string) =>
      found
        .filter(({ filename }) => filename === path)
        .map(({ labels }) => labels[0]!.span.line - 1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the directions of imports', () => {
  it('are told for every room of the house and no other', () => {
    expect([...ROOMS.keys()].toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
  });

  it.each([
    ['an import', (s: string, line: number) => `import { x as x${line} } from '${s}';`],
    [
      'an import of a type',
      (s: string, line: number) => `import type { X as X${line} } from '${s}';`,
    ],
    ['an export', (s: string, line: number) => `export { x as x${line} } from '${s}';`],
  ])('hold for %s, as the linter sees it', (_, way) => {
    const texts = FILES.map(({ path, specifiers }) => [path, specifiers.map(way).join('\n')]);
    const refused = lint(Object.fromEntries(texts), 'no-restricted-imports');
    for (const { path, specifiers, forbidden } of FILES) {
      const found = new Set(refused(path).map((line) => specifiers[line]));
      expect(
        specifiers.filter((one) => found.has(one)),
        path,
      ).toEqual(forbidden);
    }
  });

  it('hold for what the linter does not see', () => {
    for (const { path, specifiers, forbidden } of FILES) {
      const found = specifiers.filter((one) => importProblem(path, one) !== undefined);
      expect(found, path).toEqual(forbidden);
    }
  });
});

it('a file of more than 400 lines is too long, unless it is a dictionary', () => {
  const [right, long] = [400, 401].map((lines) => 'x();\n'.repeat(lines));
  const files = { 'src/ui/a.ts': right!, 'src/ui/b.ts': long!, 'src/lab/words/en.ts': long! };
  const found = lint(files, 'max-lines');
  expect(Object.keys(files).filter((path) => found(path).length > 0)).toEqual(['src/ui/b.ts']);
});
