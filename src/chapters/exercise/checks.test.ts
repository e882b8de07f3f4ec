import { describe, expect, it } from 'vitest';
import { choice, expression, numeric } from './checks';
import { parse } from './expression/parse';

describe('a numeric exercise', () => {
  const { check } = numeric({
    answer: 0.25,
    tolerance: 0.01,
    mistakes: { half: 0.5, large: (value) => value > 1 },
  });
  it('takes what is near enough and knows the mistakes', () => {
    expect([0.25, 0.2401, 0.26].map(check)).toEqual(['right', 'right', 'right']);
    expect(check(0.2399)).toBe('wrong');
    expect(check(0.505)).toEqual({ mistake: 'half' });
    expect(check(40)).toEqual({ mistake: 'large' });
  });
});

describe('a choice', () => {
  it('calls each wrong option by its name', () => {
    const { check } = choice('flat');
    expect(check('flat')).toBe('right');
    expect(check('steep')).toEqual({ mistake: 'steep' });
  });
});

describe('a formula', () => {
  const { check } = expression({
    variables: { z: [-3, 3] },
    answer: '1 / (1 + exp(-z))',
    mistakes: { sign: '1 / (1 + exp(z))' },
  });
  const given = (text: string) => {
    const parsed = parse(text, ['z']);
    if ('problem' in parsed) throw new Error(parsed.problem);
    return check(parsed.expression);
  };
  it('is right however it is written, and its mistakes have names', () => {
    expect(given('exp(z) / (exp(z) + 1)')).toBe('right');
    expect(given('1 - 1 / (1 + exp(-z))')).toEqual({ mistake: 'sign' });
    expect(given('z')).toBe('wrong');
  });
  it('must be one that can be read', () => {
    expect(() => expression({ variables: ['z'], answer: 'z +' })).toThrow('value');
  });
});
