import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnyNode, parse } from 'acorn';
import { expect, test } from 'playwright/test';
import { NAMES, type Since, STYLES } from './support/browser-features';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');

/** What is done without where it is missing, or stands in a library that asks first. */
const ASKED_FIRST = new Set(['startViewTransition', 'navigation', 'trustedTypes']);

/** The browsers that the README promises. */
function floor(): Since {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [, chrome, firefox, safari] =
    /Chrome and Edge (\d+), Firefox (\d+), Safari ([\d.]+)/.exec(readme) ?? [];
  return [Number(chrome), Number(firefox), Number(safari)];
}

/** Every script of the build by its name; those that stand in a page by the page's. */
function scripts(): (readonly [string, string])[] {
  const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
  return files.flatMap((file) => {
    const text = () => readFileSync(join(DIST, file), 'utf8');
    if (/\.m?js$/.test(file)) return [[file, text()] as const];
    if (!file.endsWith('.html')) return [];
    const inPage = text().matchAll(/<script(?: type="module")?>(.*?)<\/script>/gs);
    return [...inPage].map(([, code = '']) => [file, code] as const);
  });
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The names that a script asks an object or the page for. */
function namesIn(code: string): ReadonlySet<string> {
  const names = new Set<string>();
  const rest: unknown[] = [parse(code, { ecmaVersion: 2023, sourceType: 'module' })];
  while (rest.length > 0) {
    const node = rest.pop();
    if (Array.isArray(node)) rest.push(...(node as unknown[]));
    if (!isNode(node)) continue;
    if (node.type === 'MemberExpression' && !node.computed && 'name' in node.property)
      names.add(node.property.name);
    if (helpsIterator(node)) names.add('Iterator');
    if (node.type === 'NewExpression' && node.callee.type === 'Identifier')
      names.add(node.callee.name);
    rest.push(...Object.values(node));
  }
  return names;
}

/** Whether what `values()`, `keys()` or `entries()` gives is taken for a list. */
function helpsIterator(node: AnyNode): boolean {
  if (node.type !== 'MemberExpression' || !('name' in node.property)) return false;
  const { object, property } = node;
  if (!/^(map|filter|toArray|some|every|find|reduce|flatMap|take|drop)$/.test(property.name))
    return false;
  if (object.type !== 'CallExpression' || object.callee.type !== 'MemberExpression') return false;
  const { property: method } = object.callee;
  const isIterator = 'name' in method && /^(values|keys|entries)$/.test(method.name);
  return isIterator && object.arguments.length === 0;
}

const later = (one: Since, other: Since) => one.some((version, i) => version > (other[i] ?? 0));

test('the built code asks for nothing that the oldest browsers named do not have', () => {
  const oldest = floor();
  const needed: Since[] = [];
  const tooNew: string[] = [];
  const all = scripts();
  expect(all.length).toBeGreaterThan(50);
  for (const [file, code] of all) {
    // A syntax that is newer throws here.
    for (const name of namesIn(code)) {
      const since = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
      if (since === undefined || ASKED_FIRST.has(name)) continue;
      needed.push(since);
      if (later(since, oldest)) tooNew.push(`${file}: ${name}`);
    }
  }
  const sheets = readdirSync(join(DIST, 'assets')).filter((file) => file.endsWith('.css'));
  for (const sheet of sheets) {
    const text = readFileSync(join(DIST, 'assets', sheet), 'utf8');
    for (const [style, since] of STYLES) {
      if (!style.test(text)) continue;
      needed.push(since);
      if (later(since, oldest)) tooNew.push(`${sheet}: ${style.source}`);
    }
  }
  expect(tooNew).toEqual([]);
  // Nor are older ones turned away.
  expect(oldest.map((_, i) => Math.max(...needed.map((since) => since[i] ?? 0)))).toEqual(oldest);
  const html = readFileSync(join(DIST, 'index.html'), 'utf8').replaceAll(/\s+/g, ' ');
  const [chrome, firefox, safari] = oldest;
  expect(html).toContain(`Chrome or Edge ${chrome}, Firefox ${firefox}, Safari ${safari} or newer`);
});

test('finds what is too new', () => {
  expect([...namesIn('a.b.toHex(new Iterator())')].toSorted()).toEqual(['Iterator', 'b', 'toHex']);
  expect([...namesIn('m.values().map(f)')]).toContain('Iterator');
  expect([...namesIn('Object.values(m).map(f)')]).not.toContain('Iterator');
  expect(() => namesIn('using a = b;')).toThrow('Unexpected');
  expect(() => namesIn('/[a--b]/v')).toThrow('Invalid regular expression flag');
});
