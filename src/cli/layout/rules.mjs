/** Names that may stand at the top beside the dotfiles. */
export const TOP_LEVEL = [
  'LICENSE',
  'README.md',
  'e2e',
  'index.html',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tsconfig.json',
  'vite.config.ts',
];

const INSTRUMENT = ['engine', 'experiment', 'session', 'charts', 'ui', 'i18n'];
const SCREEN = [...INSTRUMENT, 'instrument'];

/**
 * The folders of src/, each with those that it may import: engine ← experiment ← session ←
 * instrument ← screens ← app, and charts ← ui ← instrument. A screen does not import another.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const IMPORTS = {
  engine: [],
  charts: [],
  i18n: [],
  experiment: ['engine'],
  session: ['engine', 'experiment'],
  cli: ['engine', 'experiment'],
  ui: ['charts', 'i18n'],
  instrument: INSTRUMENT,
  lab: SCREEN,
  chapters: SCREEN,
  gallery: SCREEN,
  app: [...SCREEN, 'lab', 'chapters', 'gallery'],
  'main.tsx': ['app'],
};

/**
 * What the engine may use of Math: functions that every browser computes to the same bit, and
 * constants. The others (exp, log, sin, …) differ between browsers.
 */
export const EXACT_MATH = new Set(
  [
    ['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt'],
    ['trunc', 'E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'],
  ].flat(),
);

/** Files of the engine whose numbers no run depends on: proofs, and the arithmetic of the proofs. */
export const INEXACT_FILES = /\.(test|bench)\.ts$|^src\/engine\/kernels\/float64\.fixture\.ts$/;

/** The longest that a file may be, in lines. A dictionary is one list, however long. */
export const LONGEST_FILE = 400;
export const DICTIONARIES = /^src\/i18n\/(en-first|en-later|zh)\.ts$/;
