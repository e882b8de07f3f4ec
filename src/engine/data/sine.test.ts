import { expect, it } from 'vitest';
import { cosine, sine } from './sine';

it('sine and cosine agree with the platform to 2e-15 for |x| ≤ 100', () => {
  let largest = 0;
  for (let x = -100; x <= 100; x += 0.00137) {
    const error = Math.max(Math.abs(sine(x) - Math.sin(x)), Math.abs(cosine(x) - Math.cos(x)));
    if (!(error <= largest)) largest = Number.isNaN(error) ? Infinity : error;
  }
  expect(largest).toBeLessThan(2e-15);
});

it('sine and cosine are right at 0', () => {
  expect(sine(0)).toBe(0);
  expect(cosine(0)).toBe(1);
});
