import { expect, it } from 'vitest';
import { readSource } from './source-problems.mjs';
import { unusedFiles } from './unused.mjs';

it.each([
  ['what is exact', 'src/engine/a.ts', 'Math.sqrt(Math.abs(x)) * Math.PI; // Math.exp(x ** 2)', 0],
  ['exp', 'src/engine/a.ts', 'Math.exp(x);', 1],
  ['exp by its name', 'src/engine/a.ts', 'Math["exp"](x);', 1],
  ['log taken out', 'src/engine/a.ts', 'const { log } = Math;', 1],
  ['sin handed on', 'src/engine/a.ts', 'x.map(Math.sin);', 1],
  ['four', 'src/engine/a.ts', 'Math.random() + Math.cbrt(x) + Math.tanh(x) + Math.pow(x, y);', 4],
  ['a power', 'src/engine/a.ts', 'x ** 2;', 1],
  ['a power assigned', 'src/engine/a.ts', 'x **= 2;', 1],
  ['a power in a test', 'src/engine/a.test.ts', 'Math.exp(x ** 2);', 0],
  ['a power in a fixture', 'src/engine/a.fixture.ts', 'Math.exp(x ** 2);', 0],
  ['a power in a chart', 'src/charts/a.ts', 'Math.exp(x ** 2);', 0],
  ['a file called index', 'src/ui/index.ts', 'export const x = 1;', 1],
  ['a barrel', 'src/ui/all.ts', "export * from './a.ts';\nexport { b } from './b.ts';", 1],
  ['a dynamic import', 'src/ui/a.ts', "const x = await import('../lab/x');", 1],
  ['a worker', 'src/ui/a.ts', "new Worker(new URL('../session/x.ts', import.meta.url));", 1],
  ['a type', 'src/ui/a.ts', "let x: import('../engine/x').X;", 1],
  ['ways down', 'src/lab/a.ts', "await import('../engine/x'); let x: import('../ui/x').X;", 0],
  ['a fixture in a test', 'src/ui/a.test.ts', "import { x } from './x.fixture';", 0],
  ['a fixture in a fixture', 'src/ui/a.fixture.ts', "import { x } from './x.fixture';", 0],
  ['a fixture in production', 'src/ui/a.ts', "import { x } from './x.fixture';", 1],
  ['its type', 'src/ui/a.tsx', "import type { X } from './x.fixture';", 1],
  ['a fixture passed on', 'src/ui/a.ts', "export { x } from './x.fixture.ts';\nx();", 1],
  ['a fixture on demand', 'src/ui/a.ts', "await import('./x.fixture');", 1],
])('finds what the linter does not: %s', (_, path, text, count) => {
  expect(readSource(path, text).problems).toHaveLength(count);
});

it('names the files that nothing but tests imports', () => {
  const imports = new Map(
    Object.entries({
      'src/main.tsx': ['./app/App'],
      'src/app/App.tsx': ['../ui/used.ts', './App.css', 'react'],
      'src/ui/used.ts': [],
      'src/ui/used.test.ts': ['./helper', './used', './x.fixture'],
      'src/ui/x.fixture.ts': ['./help-for-fixtures'],
      'src/ui/helper.ts': [],
      'src/ui/help-for-fixtures.ts': [],
      'src/ui/dead.ts': [],
      'src/cli/main.ts': [],
      'src/app/i18next.d.ts': [],
    }),
  );
  expect(unusedFiles(imports)).toEqual([
    'src/ui/helper.ts',
    'src/ui/help-for-fixtures.ts',
    'src/ui/dead.ts',
  ]);
});
