import { expect, it } from 'vitest';
import { createReference } from '../../engine/kernels/reference';
import { NORMALIZER_NAMES } from '../../engine/normalizers/list';
import { Trainer } from '../../engine/trainer';
import { armSpecification } from '../../experiment/arm-specification';
import { readLink } from '../../experiment/link';
import { NORMALIZER_CODE } from './normalizer-code';
import { recordRun, type RecordedRun } from './record-run';
import { writeNotebook } from './write-notebook';
import { writeScript } from './write-script';

/* That the programs do what they should is tried where there is a Python: in cli/export. */

function recorded(link: string, steps = 2): RecordedRun {
  return recordRun(readLink(link).experiment, null, () => createReference(), steps);
}

const SMALL = 'v=1&depth=1&width=3&batch=4';

it.each(NORMALIZER_NAMES)('has the code of %s where a network has it, and no other', (name) => {
  const script = writeScript(recorded(`${SMALL}&a.norm=none&b.norm=${name}`));
  const needed = new Set([name, NORMALIZER_CODE[name]?.from]);
  for (const other of NORMALIZER_NAMES) {
    const code = NORMALIZER_CODE[other];
    if (code === null) continue;
    expect(script.includes(`class ${code.name}(`), other).toBe(needed.has(other));
  }
});

it('has only the code that a run needs, at any of its steps', () => {
  const plain = writeScript(recorded(SMALL));
  for (const word of ['velocity', 'powers', 'def mask', 'max_pool', 'weight_decay', 'trained']) {
    expect(plain, word).not.toContain(`${word}"`);
  }
  expect(plain).not.toMatch(/conv2d|def normal\(|def uniform\(|def drop\(|# only|# end/);
  const changing = writeScript(recorded(`${SMALL}&ev=9:opt=momentum,9:a.keep=0.5,9:decay=0.1`));
  for (const code of ['"velocity"', 'def drop(', 'def uniform(', '"weight_decay": 0.1']) {
    expect(changing).toContain(code);
  }
});

it('records each loss, and stops where an arm does', () => {
  const link = 'v=1&depth=6&width=16&act=relu&lr=10&scale=6&b.lr=0.01';
  const { arms } = recorded(link, 12);
  const [a, b] = arms;
  expect(a!.losses).toHaveLength(a!.divergence!.step - 1);
  expect(b!.losses).toHaveLength(12);
  expect([...b!.states.keys()]).toEqual([1, 10, 12]);
  const { experiment } = readLink(link);
  const trainer = new Trainer(armSpecification(experiment, 'b'), createReference());
  expect([...b!.weights.subarray(0, 32)]).toEqual([...trainer.parameters.get('layers.0.weight')!]);
  trainer.advance(12);
  expect(b!.test).toEqual(trainer.test());
});

it('is the same each time, and tells the run', () => {
  const run = recorded(`${SMALL}&seed=77`);
  expect(writeScript(run)).toBe(writeScript(recorded(`${SMALL}&seed=77`)));
  for (const text of [writeScript(run), writeNotebook(run)]) {
    expect(text).toContain('v=1&depth=1&width=3&batch=4&seed=77');
    expect(text).toContain(run.fingerprint);
  }
  const about = writeScript(recorded('v=1&depth=6&width=16&act=relu&lr=10&scale=6&b.lr=0.01', 9));
  expect(about).toMatch(/Network A did \d steps on the page/);
});
