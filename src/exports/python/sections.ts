import { NORMALIZER_NAMES } from '../../engine/normalizers/list';
import { ARM_IDS } from '../../experiment/experiment';
import { writeLink } from '../../experiment/link';
import { decimal, decimalText } from '../decimal';
import compare from './code/compare.py?raw';
import data from './code/data.py?raw';
import generator from './code/generator.py?raw';
import network from './code/network.py?raw';
import normalizer from './code/normalizer.py?raw';
import rounding from './code/rounding.py?raw';
import tensors from './code/tensors.py?raw';
import { NORMALIZER_CODE } from './normalizer-code';
import { pack } from './pack';
import type { RecordedRun } from './record-run';
import { selectCode } from './select-code';
import { usedBy, writeSettings } from './settings-code';

/** A part of the program: a cell of the notebook with a heading, or a stretch of the script. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly code: string;
  /** Whether it is long and nothing to read. */
  readonly packed?: boolean;
}

/** Characters of a line at most. */
const LINE = 100;

/** The parts of the program, each of which needs only what `reads` or stands before it. */
export interface Program {
  /** What it is, in sentences; the first line is its title. */
  readonly about: readonly string[];
  readonly imports: Section;
  /** The data, and code that reads them: with the imports, it runs without PyTorch. */
  readonly packedData: Section;
  readonly data: Section;
  /** What the run is made of. */
  readonly parts: readonly Section[];
  /** What the page has recorded, and the run. */
  readonly recorded: Section;
  readonly run: Section;
}

export function writeProgram(run: RecordedRun): Program {
  const used = usedBy(run);
  const part = (id: string, title: string, code: string): Section => {
    return { id, title, code: selectCode(code, used) };
  };
  return {
    about: about(run),
    imports: part('imports', 'What Python brings along', IMPORTS),
    packedData: packedData(run),
    data: part('data', 'The data', data),
    parts: [
      part('torch', 'PyTorch', `${TORCH}\n\n\n${tensors}`),
      part('settings', 'The experiment', writeSettings(run, used)),
      part('random', 'Random numbers', generator),
      part('rounding', 'Sums, and what rounding does to them', rounding),
      ...(used.has('normalizer') ? [part('normalizers', 'Normalizers', normalizers(used))] : []),
      part('network', 'The network', network),
      part('compare', 'Comparing with the page', compare),
    ],
    recorded: recorded(run),
    run: part('run', 'The run', 'for arm in CHANGES:\n    check(arm)'),
  };
}

const IMPORTS = ['base64', 'math', 'sys', 'zlib']
  .map((module) => `import ${module}`)
  .concat('from array import array')
  .join('\n');

/** Small networks are quickest on one thread. */
const TORCH = `import torch
import torch.nn.functional as F

torch.set_num_threads(1)  # small networks are quickest on one`;

function about({ experiment, steps, arms, fingerprint }: RecordedRun): string[] {
  const link = writeLink({ experiment }) || 'v=1';
  const names = arms.map((_, i) => (ARM_IDS[i] ?? '').toUpperCase()).join(' and ');
  const stopped = arms.flatMap(({ divergence }, i) =>
    divergence === null
      ? []
      : `Network ${ARM_IDS[i]?.toUpperCase()} did ${divergence.step - 1} steps on the page; in the next one its numbers were no longer finite.`,
  );
  return [
    'An experiment of Shiftscope, trained again in PyTorch',
    `Its link, after the # of the page's address: ${link}`,
    `The page has trained networks ${names} for ${steps} steps, in float32 and with gradients written by hand; its fingerprint is ${fingerprint}. Here PyTorch trains the same networks, on the same examples, from the same weights, on the same batches in the same order, with gradients by autograd; losses, parameters and the result on the test set are compared with those that the page recorded. An AssertionError says where they are not the same run.`,
    ...stopped,
    'Needs Python 3.8 and PyTorch 1.13, or newer, and nothing else.',
  ];
}

function normalizers(used: ReadonlySet<string>): string {
  const kinds = NORMALIZER_NAMES.filter((name) => used.has(name));
  const needed = new Set(kinds.flatMap((name) => [NORMALIZER_CODE[name]?.from ?? name, name]));
  const codes = [...needed].flatMap((name) => NORMALIZER_CODE[name]?.code.trimEnd() ?? []);
  const entries = kinds.flatMap((name) => {
    const code = NORMALIZER_CODE[name];
    return code === null ? [] : `"${name}": ${code.name}`;
  });
  return [normalizer.trimEnd(), ...codes, `NORMALIZERS = {${entries.join(', ')}}`].join('\n\n\n');
}

function packedData({ data: { train, test, classes } }: RecordedRun): Section {
  const stored = train.x instanceof Uint8Array ? 'B' : 'f';
  const lists = { TRAIN_X: train.x, TRAIN_Y: train.y, TEST_X: test.x, TEST_Y: test.y };
  const constants = Object.entries(lists).map(([name, list]) => `PACKED_${name} = ${packed(list)}`);
  const code = [
    '# Each number stands for itself times SCALE.',
    `STORED, SCALE, CLASSES = "${stored}", ${train.scale}, ${classes}`,
    ...constants,
  ].join('\n');
  return { id: 'packed-data', title: 'The data, packed', code, packed: true };
}

function recorded({ arms }: RecordedRun): Section {
  const name = (i: number) => ARM_IDS[i] ?? '';
  const initial: string[] = [];
  const states: string[] = [];
  for (const [i, { weights, states: recordedStates }] of arms.entries()) {
    const same = arms.findIndex((other) => equal(other.weights, weights));
    initial.push(
      same < i
        ? `INITIAL["${name(i)}"] = INITIAL["${name(same)}"]`
        : `INITIAL["${name(i)}"] = ${packed(weights)}`,
    );
    for (const [step, state] of recordedStates) {
      states.push(`PARAMETERS["${name(i)}"][${step}] = ${packed(state)}`);
    }
  }
  const each = (of: (arm: RecordedRun['arms'][number]) => string) =>
    arms.flatMap((arm, i) => [`    "${name(i)}": ${of(arm)},`]);
  const code = [
    '# The loss of each step, on its batch.',
    'LOSSES = {',
    ...each(({ losses }) => list(losses)),
    '}',
    '',
    '# Loss and accuracy on the test set after the last step.',
    'TESTED = {',
    ...each(({ test: { loss, accuracy } }) => `(${python(loss)}, ${python(accuracy)})`),
    '}',
    '',
    '# The weights at the start, and all parameters after some of the steps, packed.',
    'INITIAL = {}',
    ...initial,
    `PARAMETERS = {${arms.map((_, i) => `"${name(i)}": {}`).join(', ')}}`,
    ...states,
  ].join('\n');
  return { id: 'recorded', title: 'What the page has recorded', code, packed: true };
}

function packed(numbers: Float32Array | Uint8Array): string {
  return `"""\n${pack(numbers)}\n"""`;
}

function equal(one: Float32Array, other: Float32Array): boolean {
  return one.length === other.length && one.every((value, i) => Object.is(value, other[i]));
}

/** Numbers in lines that are not too long. */
function list(values: readonly number[]): string {
  const lines = [''];
  for (const value of values) {
    const text = `${python(value)},`;
    const last = lines.at(-1) ?? '';
    if (last.length + text.length + 9 > LINE) lines.push(text);
    else lines[lines.length - 1] = last === '' ? text : `${last} ${text}`;
  }
  return `[\n${lines.map((line) => `        ${line}`).join('\n')}\n    ]`;
}

/** Reads back as the same float32. */
function python(value: number): string {
  return Number.isFinite(value) ? decimalText(decimal(value)) : `float("${value}")`;
}
