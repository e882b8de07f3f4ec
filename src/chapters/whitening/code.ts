import { type Cloud, momentsOf, through, whitener } from './plane-algebra';

const EXAMPLES: Cloud = [
  [2, 1],
  [0, 1],
  [1, 3],
  [-1, -1],
];

/** What the chapter's code prints: the first whitened example, then the variances after. */
export function printed(): readonly number[] {
  const { mean, covariance } = momentsOf(EXAMPLES);
  const matrix = whitener('zca', covariance, 1e-5);
  const whitened = EXAMPLES.map((point) => through('zca', matrix, mean, point));
  const [first, , , second] = momentsOf(whitened).covariance;
  return [...(whitened[0] ?? []), first, second];
}
