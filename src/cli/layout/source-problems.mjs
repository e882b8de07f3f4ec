import { posix } from 'node:path';
import { Visitor, parseSync } from 'vite';
import { DICTIONARIES, EXACT_MATH, IMPORTS, INEXACT_FILES, LONGEST_FILE } from './rules.mjs';

/**
 * The folder of src/, or the file in it, that a path lies in.
 *
 * @param {string} path such as src/engine/network.ts
 */
const part = (path) => path.split('/')[1] ?? '';

/**
 * What is wrong with an import, if anything.
 *
 * @param {string} path of the importing file
 * @param {string} source what it imports
 */
function importProblem(path, source) {
  if (!source.startsWith('.')) return undefined;
  const target = posix.join(posix.dirname(path), source);
  if (!target.startsWith('src/')) return `imports ${source} from outside of src/`;
  const [from, to] = [part(path), part(target)];
  if (from === to || (IMPORTS[from] ?? []).includes(to)) return undefined;
  return `imports ${source}: ${from} may not import ${to}`;
}

/**
 * What breaks the rules of the layout in one source file. The linter knows most directions too and
 * shows them in the editor; this also sees dynamic imports, workers and types.
 *
 * @param {string} path from the repository's folder, with forward slashes
 * @param {string} text
 * @returns {string[]} one line each
 */
export function sourceProblems(path, text) {
  /** @type {string[]} */
  const problems = [];
  const lines = text.trimEnd().split('\n').length;
  if (lines > LONGEST_FILE && !DICTIONARIES.test(path))
    problems.push(`has ${lines} lines, more than ${LONGEST_FILE}`);

  const { program } = parseSync(path, text);
  const exact = path.startsWith('src/engine/') && !INEXACT_FILES.test(path);
  const allowedMath = new Set();

  /** @param {object | null | undefined} node that names a module */
  const checkImport = (node) => {
    const problem =
      node && 'value' in node && typeof node.value === 'string'
        ? importProblem(path, node.value)
        : undefined;
    if (problem) problems.push(problem);
  };
  /** @param {string} operator */
  const checkOperator = (operator) => {
    if (exact && operator.startsWith('**'))
      problems.push('uses **, which browsers round differently');
  };

  new Visitor({
    ImportDeclaration: (node) => checkImport(node.source),
    ExportAllDeclaration: (node) => checkImport(node.source),
    ExportNamedDeclaration: (node) => checkImport(node.source),
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
  return problems;
}
