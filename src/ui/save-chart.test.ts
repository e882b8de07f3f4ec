import { expect, test } from 'vitest';
import { writeCsv } from './save-chart';

test('cells with commas, quotes and line ends are quoted, others are not', () => {
  const text = writeCsv({
    head: ['step', 'A, plain'],
    rows: [
      ['1', 'says "no"'],
      ['2', 'two\nlines'],
    ],
  });
  expect(text).toBe('step,"A, plain"\r\n1,"says ""no"""\r\n2,"two\nlines"\r\n');
});
