import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../experiment/presets';
import { measured } from '../measured/measured';
import { inputGradient } from './formulas';
import { finiteDifferences, relativeError } from './finite-differences';
import { FIRST } from './sample-batch';
import { writeNumber } from './write-number';

const TEXTS = import.meta.glob<string>('./*.mdx', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const ofText = (name: string) => measured(`backward.${name}`);

/* What the sentences of the text say of its plays as they stand at first. */
describe('the text of the backward pass', () => {
  const unit = { ...FIRST, gamma: 1.5, beta: 0.5, epsilon: 0 };

  it('says that no number of the gradient is 0, and that together they are', () => {
    const gradient = inputGradient(unit);
    gradient.forEach((value) => expect(Math.abs(value)).toBeGreaterThan(0.01));
    expect(gradient.reduce((a, b) => a + b)).toBeCloseTo(0, 12);
    expect(gradient.filter((value) => value > 0)).toEqual([Math.max(...gradient)]);
    expect([ofText('farthest'), ofText('neighbor')]).toEqual(
      [gradient[0]!, gradient[3]!].map((value) => Number(value.toPrecision(10))),
    );
  });

  it('says that what is lost and what is left is all of ‖g‖² = 1', () => {
    const shares = ['shareOfMean', 'shareOfSlope', 'shareOfRest'].map(ofText);
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
  });

  it('says that the error of the differences shrinks with h², and grows again below 10⁻⁵', () => {
    const error = (h: number) => relativeError(inputGradient(unit), finiteDifferences(unit, h));
    expect(error(0.1) / error(0.01)).toBeGreaterThan(80);
    expect(error(0.1) / error(0.01)).toBeLessThan(120);
    const errors = [1e-5, 1e-7, 1e-9, 1e-11, 1e-13].map(error);
    expect(errors).toEqual(errors.toSorted((a, b) => a - b));
  });

  it('says that no h mends the wrong formula', () => {
    for (let k = 1; k <= 10; k++) {
      const differences = finiteDifferences(unit, 10 ** -k);
      const error = relativeError(inputGradient(unit, 'upstream'), differences);
      expect(error).toBeCloseTo(ofText('upstreamError'), 2);
    }
  });

  it('says that two examples get almost nothing, unless they are close', () => {
    expect(ofText('twoApart')).toBeLessThan(1e-4);
    expect(ofText('twoClose')).toBeGreaterThan(10);
  });
});

it.each(['en', 'zh'])(
  '%s: what the text says of batches of two is what the preset claims',
  (language) => {
    const text = TEXTS[`./${language}.mdx`];
    const preset = PRESETS.find(({ id }) => id === 'batchOfTwo');
    expect(preset?.link).toBeDefined();
    expect(text).toContain(`<OpenInLab link="${preset?.link}" />`);
  },
);

describe('a number of the graph', () => {
  it('has two decimals, is no 0 that it is not, and a 0 where only rounding is left', () => {
    expect([1.234, -0.5, 0.0042, 3e-17, -3e-17].map(writeNumber)).toEqual([
      '1.23',
      '−0.50',
      '4.2·10⁻³',
      '0.00',
      '0.00',
    ]);
  });
});
