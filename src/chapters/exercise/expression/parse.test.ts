import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree } from './agree';
import { evaluate, type Expression } from './expression';
import { anyExpression, VARIABLES, write } from './expression.fixture';
import { parse, type Problem } from './parse';

function read(text: string, variables = VARIABLES): Expression {
  const parsed = parse(text, variables);
  if ('problem' in parsed) throw new Error(`${parsed.problem} at ${parsed.at}: ${text}`);
  return parsed.expression;
}

const AT = { x: 3, mu: 5, sigma: 2, w1: 7 };
const value = (text: string) => evaluate(read(text), AT);

describe('a formula that is typed', () => {
  it('is read as it was written, whatever it is', () => {
    fc.assert(
      fc.property(anyExpression, (expression) => {
        expect(read(write(expression))).toEqual(expression);
      }),
    );
  });

  it.each([
    ['1 + 2 * 3', 7],
    ['０。５（１＋３）', 2],
    ['１．５ｘ', 4.5],
    ['(1 + 2) * 3', 9],
    ['8 / 4 / 2', 1],
    ['8 - 4 - 2', 2],
    ['2 ^ 3 ^ 2', 512],
    ['-x^2', -9],
    ['(-x)^2', 9],
    ['2^-1', 0.5],
    ['2x', 6],
    ['2 x (1 - x)', -12],
    ['x(x + 1)', 12],
    ['(x)(mu)', 15],
    ['1/2x', 1.5],
    ['x / σ', 1.5],
    ['σ² + μ', 9],
    ['√(σ²) · w1', 14],
    ['sqrt(x + 1) ** 2', 4],
    ['exp(0) − ln(1)', 1],
    ['1e3 + .5', 1000.5],
    ['--x', 3],
    ['（x + 1）× 2', 8],
    ['sigma x', 6],
  ])('%s is %d', (text, expected) => {
    expect(value(text)).toBeCloseTo(expected, 12);
  });

  it.each<[string, Problem['problem'], number, string]>([
    ['', 'empty', 0, ''],
    ['  ', 'empty', 0, ''],
    ['x +', 'value', 3, ''],
    ['x + * 2', 'value', 4, '*'],
    ['(x + 1', 'close', 6, ''],
    ['x + 1)', 'open', 5, ')'],
    ['y + 1', 'name', 0, 'y'],
    ['2 + constructor', 'name', 4, 'constructor'],
    ['sqrt x', 'call', 5, 'x'],
    ['x = 2', 'character', 2, '='],
    ['x; alert(1)', 'character', 1, ';'],
    ['1'.repeat(301), 'long', 300, ''],
  ])('%j has a problem: %s', (text, problem, at, part) => {
    expect(parse(text, VARIABLES)).toEqual({ problem, at, part });
  });

  it('never throws, and what it reads is finite work', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[x()+*/^0-9. -]{0,120}$/),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const parsed = parse(text, VARIABLES);
        if ('expression' in parsed) expect(evaluate(parsed.expression, AT)).toBeTypeOf('number');
        else expect(parsed.at).toBeLessThanOrEqual(Math.max(text.length, 0));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('two formulas', () => {
  const RANGES = { x: [-2, 2], sigma: [0.5, 3] } as const;
  const same = (given: string, right: string) => agree(read(given), read(right), RANGES);

  it.each([
    ['(x + 1)^2', 'x^2 + 2x + 1', true],
    ['x / sqrt(sigma^2)', 'x / sigma', true],
    ['exp(log(sigma))', 'sigma', true],
    ['x / sigma', 'x / sigma^2', false],
    ['x', '-x', false],
    ['sqrt(x)', 'x', false],
    ['1 / (1 + exp(-x))', '(1 + tanh(x / 2)) / 2', true],
  ])('%s and %s: %s', (given, right, expected) => {
    expect(same(given, right)).toBe(expected);
  });

  it('agree with themselves, and not with themselves and a little more', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 }), (a, b) => {
        const text = `${a} x^2 + ${b} sigma`;
        expect(same(text, text)).toBe(true);
        expect(same(`${text} + 0.0001`, text)).toBe(false);
      }),
    );
  });

  it('cannot be compared where the right one has no value', () => {
    expect(() => same('x', 'sqrt(0 - sigma)')).toThrow('hardly a value');
  });
});
