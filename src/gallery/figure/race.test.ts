import { expect, test } from 'vitest';
import { Curve } from '../../session/figure/curve';
import { race } from './race';

function curve(accuracies: readonly number[]): Curve {
  const made = new Curve(1);
  accuracies.forEach((accuracy, i) => {
    const units = new Float32Array(made.stride);
    made.append({ step: 10 * i, loss: 0, accuracy, units, fingerprint: '' });
  });
  return made;
}

test('the ratio is that of the first moments at 80 %', () => {
  const [slow, fast] = [curve([0.1, 0.2, 0.5, 0.79, 0.8]), curve([0.1, 0.85, 0.7])];
  expect(race(slow, fast)).toEqual({ kind: 'both', first: 'B', steps: 10, other: 40, ratio: 4 });
  expect(race(fast, slow)).toMatchObject({ first: 'A', ratio: 4 });
});

test('the first moment there counts, whatever comes later', () => {
  const found = race(curve([0.1, 0.9, 0.2]), curve([0.1, NaN, 0.8, 0.1]));
  expect(found).toEqual({ kind: 'both', first: 'A', steps: 10, other: 20, ratio: 2 });
});

test('one that is not there yet is told as such, and so are two', () => {
  const [slow, fast] = [curve([0.1, 0.2]), curve([0.1, 0.85])];
  expect(race(slow, fast)).toEqual({ kind: 'one', first: 'B', steps: 10 });
  expect(race(fast, slow)).toEqual({ kind: 'one', first: 'A', steps: 10 });
  expect(race(slow, slow)).toEqual({ kind: 'none' });
  expect(race(curve([]), curve([]))).toEqual({ kind: 'none' });
});

test('a network that begins at the goal has no ratio', () => {
  const both = race(curve([0.9]), curve([0.1, 0.9]));
  expect(both).toMatchObject({ kind: 'both', first: 'A', steps: 0, ratio: NaN });
});
