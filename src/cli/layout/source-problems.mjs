import { posix } from 'node:path';
import { Visitor, parseSync } from 'vite';
import { importProblem } from './import-rules.mjs';

/**
 * What the engine may use of Math: functions that every browser computes to the same bit, and
 * constants. The others (exp, log, sin, …) differ between browsers.
 */
const EXACT_MATH = new Set(
  [
    ['abs', 'ceil', 'clz32', 'floor', 'fround', 'imul', 'max', 'min', 'round', 'sign', 'sqrt'],
    ['trunc', 'E', 'LN10', 'LN2', 'LOG10E', 'LOG2E', 'PI', 'SQRT1_2', 'SQRT2'],
  ].flat(),
);

/** Files whose numbers no run depends on: proofs, and what only they use. */
export const FOR_TESTS = /\.(test|fixture)\.tsx?$/;

/**
 * The imports of a chapter's text, which stand between its paragraphs.
 *
 * @param {string} text
 */
const importsOf = (text) => (text.match(/^import [^;]*;$/gm) ?? []).join('\n');

/**
 * What breaks the rules of the layout in one source file, as far as the linter cannot say it: it
 * sees no chapter's text, no dynamic import, no worker and no imported type, and has no rule for the rest.
 *
 * @param {string} path from the repository's folder, with forward slashes
 * @param {string} text
 * @returns {{ problems: string[], imports: string[] }} imports: every module it names
 */
export function readSource(path, text) {
  /** @type {string[]} */
  const problems = [];
  /** @type {string[]} */
  const imports = [];
  const prose = path.endsWith('.mdx');
  const { program } = prose ? parseSync(`${path}.ts`, importsOf(text)) : parseSync(path, text);
  const forTests = FOR_TESTS.test(path);
  const exact = path.startsWith('src/engine/') && !forTests;
  const allowedMath = new Set();

  /** @param {object | null | undefined} node that names a module */
  const readImport = (node) => {
    if (!node || !('value' in node) || typeof node.value !== 'string') return undefined;
    imports.push(node.value);
    if (!forTests && /\.fixture(\.tsx?)?$/.test(node.value))
      problems.push(`imports ${node.value}, which is for tests alone`);
    return node.value;
  };
  /** @param {object | null | undefined} node that names a module in a way that no linter sees */
  const checkImport = (node) => {
    const specifier = readImport(node);
    const problem = specifier && importProblem(path, specifier);
    if (problem) problems.push(problem);
  };
  /** @param {string} operator */
  const checkOperator = (operator) => {
    if (exact && operator.startsWith('**'))
      problems.push('uses **, which browsers round differently');
  };

  new Visitor({
    ImportDeclaration: ({ source }) => void (prose ? checkImport(source) : readImport(source)),
    ExportAllDeclaration: (node) => void readImport(node.source),
    ExportNamedDeclaration: (node) => void readImport(node.source),
    ImportExpression: (node) => checkImport(node.source),
    TSImportType: (node) => checkImport(node.source),
    NewExpression: ({ callee, arguments: [first] }) => {
      if (callee.type === 'Identifier' && callee.name === 'URL') checkImport(first);
    },
    BinaryExpression: (node) => checkOperator(node.operator),
    AssignmentExpression: (node) => checkOperator(node.operator),
    MemberExpression: ({ object, property, computed }) => {
      const plain = !computed && property.type === 'Identifier' && EXACT_MATH.has(property.name);
      if (plain && object.type === 'Identifier') allowedMath.add(object);
    },
    Identifier: (node) => {
      if (!exact || node.name !== 'Math' || allowedMath.has(node)) return;
      const use = text.slice(node.start, node.start + 24).split('\n')[0];
      problems.push(`uses ${use}…, which browsers round differently`);
    },
  }).visit(program);

  const passesOn = program.body.every(
    ({ type, ...node }) =>
      type === 'ExportAllDeclaration' ||
      (type === 'ExportNamedDeclaration' && 'source' in node && node.source),
  );
  if (posix.basename(path).startsWith('index.') || (program.body.length > 0 && passesOn)) {
    problems.push('is a barrel: import from the files themselves');
  }
  return { problems, imports };
}
