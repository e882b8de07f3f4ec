import { expect, it } from 'vitest';
import { Curve } from '../../session/figure/curve';
import { byStep } from './by-step';

function curve(steps: readonly number[]): Curve {
  const made = new Curve(0);
  for (const step of steps) {
    const accuracy = step / 100;
    made.append({ step, loss: 2, accuracy, units: new Float32Array(), fingerprint: '' });
  }
  return made;
}

const rows = (a: readonly number[], b: readonly number[]) => {
  const curves = { a: curve(a), b: curve(b) };
  return byStep({ curves: Object.values(curves) }, ({ accuracies, losses }, row) =>
    [accuracies[row], losses[row]].map((value) => String(value ?? '')),
  );
};

it('puts both networks side by side where both were recorded', () => {
  expect(rows([0, 10], [0, 10])).toEqual([
    ['0', '0', '2', '0', '2'],
    ['10', '0.1', '2', '0.1', '2'],
  ]);
});

it('leaves cells empty where one is behind', () => {
  expect(rows([0], [0, 10]).at(-1)).toEqual(['10', '', '', '0.1', '2']);
});

it('gives the last moment of a network that diverged between two a row of its own', () => {
  expect(rows([0, 13], [0, 10, 20]).map(([step, a, , b]) => [step, a, b])).toEqual([
    ['0', '0', '0'],
    ['10', '', '0.1'],
    ['13', '0.13', ''],
    ['20', '', '0.2'],
  ]);
});
