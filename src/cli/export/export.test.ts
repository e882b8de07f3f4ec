import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { flowers, striped } from '../../engine/data/own/idx.fixture';
import { runFingerprint } from '../../engine/fingerprint';
import { findPython, python } from '../../engine/pytorch.fixture';
import { createReference } from '../../engine/kernels/reference';
import { createSimd } from '../../engine/kernels/simd';
import { module } from '../../engine/kernels/simd-module.fixture';
import { NORMALIZER_NAMES } from '../../engine/normalizers/list';
import { AFFINE_MODES, PLACEMENTS } from '../../engine/normalizers/names';
import { OPTIMIZER_NAMES } from '../../engine/optimizers/names';
import { DROPOUT_PLACES, MODEL_NAMES } from '../../engine/specification';
import { Trainer } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import { ARM_NAMES } from '../../experiment/experiment';
import { readLink } from '../../experiment/link';
import { writeFiles } from '../../experiment/own-files';
import { exportRun } from './export';
import { runPython } from './python.fixture';

const { images, labels } = striped(60, 6, 3);
const FILES: Readonly<Record<string, Uint8Array>> = {
  'flowers.csv': new TextEncoder().encode(flowers(60)),
  images,
  labels,
};

const own = (...names: string[]) => {
  const files = names.map((name) => {
    const bytes = FILES[name]!;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { name, size: bytes.length, sha256 };
  });
  return `v=1&data=own&files=${writeFiles(files)}`;
};

interface Case {
  readonly what: string;
  readonly link: string;
  readonly steps: number;
  /** Steps of A and of B that agree at least; float32 allows some runs many more. */
  readonly agree: readonly [a: number, b: number];
  readonly data?: readonly string[];
}

/** Two networks each; together all that an experiment can have. */
const CASES: readonly Case[] = [
  { what: 'the default experiment', link: 'v=1', steps: 200, agree: [200, 40] },
  {
    what: 'layer and group normalization',
    link: 'v=1&data=moons&noise=0.1&depth=3&width=12&act=tanh&lr=0.02&eps=0.1&a.norm=layer&b.norm=group&b.groups=5',
    steps: 60,
    agree: [60, 30],
  },
  {
    what: 'RMS normalization and whitening',
    link: 'v=1&data=spirals&depth=2&width=8&act=tanh&lr=0.1&eps=0.01&a.norm=rms&b.norm=whitening',
    steps: 60,
    agree: [60, 20],
  },
  {
    what: 'noisy normalization and the wrong fix',
    link: 'v=1&data=xor&noise=0.1&depth=2&width=8&lr=0.2&a.norm=noisy&b.norm=detached',
    steps: 60,
    agree: [30, 60],
  },
  {
    what: 'normalization behind the nonlinearity and on the input',
    link: 'v=1&data=gaussians&noise=0.2&depth=3&width=8&act=tanh&lr=0.2&a.norm=batch&a.place=after&b.place=input',
    steps: 60,
    agree: [60, 60],
  },
  {
    what: 'momentum and weight decay',
    link: 'v=1&data=moons&noise=0.2&depth=2&width=16&act=tanh&lr=0.05&opt=momentum&decay=0.02&b.affine=fixed',
    steps: 60,
    agree: [60, 60],
  },
  {
    what: 'Adam, of layers that stand still',
    link: 'v=1&depth=3&width=12&act=relu&init=he&lr=0.01&opt=adam&learn=134&b.norm=layer&ev=20:learn=24',
    steps: 60,
    agree: [60, 60],
  },
  {
    what: 'dropout before and after, in which nothing is normalized',
    link: 'v=1&data=moons&noise=0.1&depth=2&width=16&act=relu&lr=0.1&a.keep=0.8&a.drop=before&b.norm=none&b.place=input&b.keep=0.6&ev=30:b.drop=before',
    steps: 60,
    agree: [60, 60],
  },
  {
    what: 'convolution, plain and with batch normalization',
    link: 'v=1&data=digits14&train=200&model=convolution&channels=3&act=relu&init=he&lr=0.1&batch=8',
    steps: 20,
    agree: [20, 20],
  },
  {
    what: 'convolution with groups, whitening of its input and dropout',
    link: 'v=1&data=digits14&ink=grey&train=100&model=convolution&channels=4&act=tanh&lr=0.1&batch=8&a.norm=group&a.groups=2&a.place=after&a.keep=0.9&b.norm=whitening&b.place=input&b.keep=0.9&b.drop=before',
    steps: 12,
    agree: [12, 12],
  },
  {
    what: 'convolution, normalized behind the sigmoid, where long sums lose much',
    link: 'v=1&data=digits14&train=200&batch=16&model=convolution&channels=2&lr=0.02&seed=185&decay=0.01&a.norm=noisy&a.place=after&b.norm=detached&b.place=input',
    steps: 12,
    agree: [12, 12],
  },
  {
    what: 'changes on the way',
    link: 'v=1&depth=3&width=8&act=tanh&batch=16&lr=0.1&b.affine=identity&a.gamma=1.5&a.beta=-0.3&ev=0:a.norm=rms,5:a.norm=batch,10:opt=momentum,12:lr=0.02,15:b.place=after,18:a.place=after,20:batch=24,25:b.norm=layer,25:b.affine=learned,30:opt=adam,35:a.affine=hand,40:a.norm=none,42:b.norm=batch,44:eps=0.001,44:alpha=0.5',
    steps: 50,
    agree: [50, 25],
  },
  {
    what: 'a table of one’s own',
    link: `${own('flowers.csv')}&depth=2&width=6&batch=8&lr=0.1`,
    steps: 40,
    agree: [40, 30],
    data: ['flowers.csv'],
  },
  {
    what: 'pictures of one’s own, in batches larger than all of them',
    link: `${own('images', 'labels')}&ink=grey&depth=1&width=6&batch=100&lr=0.1`,
    steps: 20,
    agree: [20, 20],
    data: ['labels', 'images'],
  },
  {
    what: 'a network that leaves the numbers behind, and single examples',
    link: 'v=1&depth=6&width=16&act=relu&lr=10&scale=6&b.norm=none&b.lr=0.0001&b.scale=1&batch=1',
    steps: 20,
    agree: [1, 20],
  },
];

/** What is written; files by name. */
function write(words: readonly string[], fast = true) {
  const out: string[] = [];
  const errors: string[] = [];
  const files = new Map<string, string>();
  const create = (bytes: number) => (fast ? createSimd(module, bytes) : createReference());
  const status = exportRun(words, create, {
    out: (line) => out.push(line),
    error: (line) => errors.push(line),
    read: (name) => {
      const bytes = FILES[name];
      if (bytes === undefined) throw new Error(`ENOENT: no such file '${name}'`);
      return bytes;
    },
    write: (file, text) => {
      if (file.startsWith('/locked/')) throw new Error(`EACCES: permission denied, open '${file}'`);
      files.set(file, text);
    },
  });
  return { status, out, errors, files };
}

function script({ link, steps, data = [] }: Omit<Case, 'what' | 'agree'>): string {
  const words = [link, '--steps', String(steps), '--python', 'f'];
  const { status, errors, files } = write([...words, ...data.map((name) => `--data=${name}`)]);
  expect(errors).toEqual([]);
  expect(status).toBe(0);
  return files.get('f')!;
}

const notebookOf = (link: string, steps: number) => {
  const { files } = write([link, '--steps', String(steps), '--notebook', 'f']);
  return files.get('f')!;
};

interface Cell {
  readonly cell_type: string;
  readonly id: string;
  readonly source: readonly string[];
}
const cellsOf = (notebook: string) => (JSON.parse(notebook) as { cells: Cell[] }).cells;
const codeOf = (cells: readonly Cell[]) =>
  cells
    .filter((cell) => cell.cell_type === 'code')
    .map(({ source }) => source.join(''))
    .join('\n\n');

describe('the experiments that are tried', () => {
  it.each<readonly [string, RegExp, readonly string[]]>([
    ['normalizer', /\b(?:norm)=(\w+)/g, NORMALIZER_NAMES.filter((name) => name !== 'batch')],
    ['placement', /\bplace=(\w+)/g, PLACEMENTS.filter((name) => name !== 'before')],
    ['optimizer', /\bopt=(\w+)/g, OPTIMIZER_NAMES.filter((name) => name !== 'sgd')],
    ['mode of γ and β', /\baffine=(\w+)/g, AFFINE_MODES],
    ['place of dropout', /\bdrop=(\w+)/g, DROPOUT_PLACES.filter((name) => name !== 'after')],
    ['model', /\bmodel=(\w+)/g, MODEL_NAMES.filter((name) => name !== 'dense')],
  ])('have every %s among them, the default one anyway', (_, pattern, all) => {
    const told = new Set(CASES.flatMap(({ link }) => [...link.matchAll(pattern)].map((m) => m[1])));
    for (const one of all) expect(told).toContain(one);
  });
});

describe.runIf(python !== null)(`a script, run by ${python}`, () => {
  it.each(CASES)('trains the same run: $what', async ({ agree, ...run }) => {
    const { status, out, errors } = await runPython(python!, script(run));
    expect(errors).toBe('');
    expect(status).toBe(0);
    const found = [...out.matchAll(/^Network [AB]: (\d+) steps agree/gm)].map((m) => Number(m[1]));
    expect(found).toHaveLength(2);
    found.forEach((steps, i) => expect(steps, out).toBeGreaterThanOrEqual(agree[i]!));
  });

  const LINK = 'v=1&depth=2&width=6&batch=8&act=tanh';

  it('fails where one recorded loss is another', async () => {
    const right = script({ link: LINK, steps: 12 });
    const wrong = right.replace(
      /(LOSSES = \{\s+"a": \[\s+(?:\S+ ){4})0\.(\d)/,
      (_, before, digit) => {
        return `${before}0.${(Number(digit) + 1) % 10}`;
      },
    );
    expect(wrong).not.toBe(right);
    const { status, errors } = await runPython(python!, wrong);
    expect(status).toBe(1);
    expect(errors).toMatch(/AssertionError: Network A, step 5: the loss is \S+ here and \S+ on/);
  });

  it.each([
    [
      'a learning rate',
      '"learning_rate": 0.5',
      '"learning_rate": 0.501',
      'Network A, after step 1',
    ],
    ['ε, by a tenth,', '"epsilon": 0.01,', '"epsilon": 0.011,', 'Network B, step 1: the loss'],
    [
      'one weight, by a thousandth,',
      'weight.to(dtype, copy=True)',
      '(weight + 1e-3 * (torch.arange(weight.numel()) == 3).view_as(weight)).to(dtype)',
      'Network A, step 1: the loss',
    ],
    [
      'the rule of momentum',
      'p -= rate * kept["velocity"]',
      'p -= rate * (g + self.settings["momentum"] * kept["velocity"])',
      'Network A, after step 1: layers.0.weight',
    ],
    ['α', '"alpha": 0.1', '"alpha": 0.11', 'Network B, after step 1: layers.0.runningMean'],
    ['the seed', 'SEED = 1\n', 'SEED = 2\n', 'Network A, step 1'],
    [
      'a formula',
      'mean.detach()).square()) / len(rows)',
      'mean.detach()).square()) / (len(rows) - 1)',
      'Network B, step 1',
    ],
    ['what is tested', 'numbers(PACKED_TEST_X', 'numbers(PACKED_TRAIN_X', 'test loss'],
  ])('fails where %s is another', async (_, from, to, where) => {
    const more = '&data=moons&noise=0.3&train=1000&opt=momentum&eps=0.01';
    const right = script({ link: `${LINK}${more}`, steps: 6 });
    expect(right.includes(from), from).toBe(true);
    const { status, errors } = await runPython(python!, right.replaceAll(from, to));
    expect(status).toBe(1);
    expect(errors).toMatch(new RegExp(`AssertionError: .*${where}`));
  });

  it('does the same as a notebook, cell by cell', async () => {
    const { status, out, errors } = await runPython(python!, codeOf(cellsOf(notebookOf(LINK, 12))));
    expect(errors).toBe('');
    expect(status).toBe(0);
    expect(out).toMatch(/^Network A: 12 steps agree[^]*^Network B: 12 steps agree/m);
  });
});

it.runIf(python === null)('is written; that PyTorch agrees is not tried here', () => {
  console.log('PyTorch: not here, so that no script is run');
  expect(python).toBeNull();
});

describe('a notebook', () => {
  it('is one of version 4.5: cells with names, sources line by line, no outputs', () => {
    const text = notebookOf('v=1&depth=1&width=3', 3);
    const notebook = JSON.parse(text);
    expect(Object.keys(notebook).toSorted()).toEqual([
      'cells',
      'metadata',
      'nbformat',
      'nbformat_minor',
    ]);
    expect([notebook.nbformat, notebook.nbformat_minor]).toEqual([4, 5]);
    expect(notebook.metadata.kernelspec).toMatchObject({
      name: 'python3',
      display_name: 'Python 3',
    });
    const code = ['cell_type', 'execution_count', 'id', 'metadata', 'outputs', 'source'];
    const prose = ['cell_type', 'id', 'metadata', 'source'];
    for (const cell of notebook.cells) {
      expect(['code', 'markdown']).toContain(cell.cell_type);
      expect(Object.keys(cell).toSorted()).toEqual(cell.cell_type === 'code' ? code : prose);
      expect(cell.id).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
      const { length } = cell.source;
      cell.source.forEach((line: string, i: number) => {
        expect(line).toMatch(i < length - 1 ? /^[^\n]*\n$/ : /^[^\n]+$/);
      });
    }
    const ids = notebook.cells.map(({ id }: Cell) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  const judge = findPython('nbformat');

  it.runIf(judge !== null)('is valid by the format’s own schema', async () => {
    const text = JSON.stringify(notebookOf('v=1&depth=1&width=3', 3));
    const program = (notebook: string) =>
      `import json, nbformat\nnbformat.validate(json.loads(json.loads(r'''${notebook}''')))`;
    expect(await runPython(judge!, program(text))).toEqual({ status: 0, out: '', errors: '' });
    const broken = await runPython(judge!, program(text.replace('cell_type', 'cell_kind')));
    expect(broken.status).toBe(1);
    expect(broken.errors).toContain('ValidationError');
  });

  const plain = findPython();

  it.runIf(plain !== null)('reads its data without PyTorch', async () => {
    const cells = cellsOf(notebookOf('v=1&data=moons&noise=0.1&seed=7&train=50', 1));
    const before = cells.findIndex(({ source }) => source.join('').includes('import torch'));
    expect(before).toBeGreaterThan(3);
    const program = `import sys\nsys.modules['torch'] = None\n${codeOf(cells.slice(0, before))}\nprint(example(1))`;
    const { status, out, errors } = await runPython(plain!, program);
    expect(errors).toBe('');
    expect(status).toBe(0);
    expect(out).toMatch(/^50 examples of 2 numbers in 2 classes to train on, 1000 to test\./);
    const { experiment } = readLink('v=1&data=moons&noise=0.1&seed=7&train=50');
    const specification = armSpecification(experiment, 'a');
    const { makeDataSet } = await import('../../engine/data/make-data-set');
    const { train } = makeDataSet(specification.data, specification.seed);
    const [first, second] = train.x.subarray(2, 4);
    expect(out).toContain(`([${first}, ${second}], ${train.y[1]})`);
  });
});

describe('the command', () => {
  it('writes what is asked for and says of which run', () => {
    const link = 'v=1&depth=1&width=4&batch=8';
    const words = [
      `https://example.org/#${link}&lang=zh`,
      '--steps=7',
      '--python=a',
      '--notebook=b',
    ];
    const { status, out, errors, files } = write(words, false);
    const { experiment } = readLink(link);
    const fingerprint = runFingerprint(
      ARM_NAMES.map((arm) => {
        const trainer = new Trainer(armSpecification(experiment, arm), createReference());
        trainer.advance(7);
        return { step: trainer.step, fingerprint: trainer.fingerprint() };
      }),
    );
    expect({ status, errors }).toEqual({ status: 0, errors: [] });
    expect(out).toEqual(['a', 'b'].map((file) => `${file}: 7 steps, fingerprint ${fingerprint}`));
    expect([...files.keys()]).toEqual(['a', 'b']);
    expect(files.get('a')).toContain(fingerprint);
    expect(files.get('b')).toContain(fingerprint);
  });

  const GOOD = ['v=1', '--steps', '2'];

  it.each([
    ['no link', ['--steps', '1', '--python', 'f'], 'no link is given'],
    ['no steps', ['v=1', '--python', 'f'], '--steps needs a whole number from 1 to 10000'],
    ['too many', ['v=1', '--steps', '10001', '--python', 'f'], '--steps needs a whole number'],
    ['no file', GOOD, 'say what to write: --python or --notebook FILE'],
    ['the same file', [...GOOD, '--python=f', '--notebook=f'], 'name the same file'],
    ['a wrong link', ['lr=-1', '--steps', '1', '--python', 'f'], 'invalid: lr=-1'],
    [
      'an unwritable file',
      [...GOOD, '--python', '/locked/f'],
      '/locked/f cannot be written: EACCES',
    ],
    ['files for a link without', [...GOOD, '--python=f', '--data=images'], 'leave out --data'],
    [
      'files that are missing',
      [own('flowers.csv'), '--steps=2', '--python=f'],
      'give flowers.csv with --data',
    ],
    ['an unknown option', [...GOOD, '--python=f', '--json'], 'unknown option --json'],
  ])('tells %s in one line, writes nothing and returns 2', (_, words, part) => {
    const { status, out, errors, files } = write(words);
    expect(status).toBe(2);
    expect(out).toEqual([]);
    expect([...files.values()].join('')).toBe('');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^export: [^\n]*$/);
    expect(errors[0]).toContain(part);
  });
});
