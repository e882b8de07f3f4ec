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

test('numbers are written as programs read them, and other texts as they are', () => {
  const rows = [
    ['1,878', '−1,234.50'],
    ['−0.5', '12%'],
    ['1,5', '1.1·10³⁵'],
  ];
  expect(writeCsv({ head: ['1,000', 'x'], rows })).toBe(
    '"1,000",x\r\n1878,-1234.50\r\n-0.5,12%\r\n"1,5",1.1·10³⁵\r\n',
  );
});
