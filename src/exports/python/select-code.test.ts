import { expect, it } from 'vitest';
import { selectCode } from './select-code';

const CODE = `def f():
    # only: one two
    a = 1
    # end
    # only: three
    b = 2
    # end
    return 3
`;

it('keeps what is needed, without the marks', () => {
  expect(selectCode(CODE, new Set())).toBe('def f():\n    return 3');
  expect(selectCode(CODE, new Set(['two']))).toBe('def f():\n    a = 1\n    return 3');
  expect(selectCode(CODE, new Set(['one', 'three']))).toBe(
    'def f():\n    a = 1\n    b = 2\n    return 3',
  );
});
