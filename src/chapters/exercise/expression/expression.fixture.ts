import fc from 'fast-check';
import { type Expression, FUNCTIONS, OPERATORS } from './expression';

const NAMES = ['x', 'mu', 'sigma', 'w1'] as const;
export const VARIABLES: readonly string[] = NAMES;

/** Any formula in a few variables. */
export const anyExpression: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression }>(
  (tie) => ({
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.record({
        kind: fc.constant('number' as const),
        value: fc.double({ min: 0, max: 1e6, noNaN: true }).map((value) => value + 0),
      }),
      fc.record({ kind: fc.constant('variable' as const), name: fc.constantFrom(...NAMES) }),
      fc.record({ kind: fc.constant('negative' as const), of: tie('expression') }),
      fc.record({
        kind: fc.constant('call' as const),
        name: fc.constantFrom(...Object.keys(FUNCTIONS)),
        of: tie('expression'),
      }),
      fc.record({
        kind: fc.constant('pair' as const),
        operator: fc.constantFrom(...OPERATORS),
        left: tie('expression'),
        right: tie('expression'),
      }),
    ),
  }),
).expression;

/** A text of it, with a parenthesis around every part. */
export function write(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'variable':
      return expression.name;
    case 'negative':
      return `(-${write(expression.of)})`;
    case 'call':
      return `${expression.name}(${write(expression.of)})`;
    case 'pair':
      return `(${write(expression.left)} ${expression.operator} ${write(expression.right)})`;
  }
}
