import { choice, expression, numeric } from '../exercise/checks';

export const exercises = {
  'to-xhat': expression({
    variables: ['gamma', 'g'],
    answer: 'gamma * g',
    mistakes: { alone: 'g', divided: 'g / gamma', onlyGamma: 'gamma' },
  }),
  'to-gamma': choice('sum'),
  root: expression({
    variables: ['v'],
    answer: '-v^(-3/2) / 2',
    mistakes: {
      sign: 'v^(-3/2) / 2',
      power: '-v^(-1/2) / 2',
      half: '-v^(-3/2)',
      rootItself: '1 / (2 * sqrt(v))',
    },
  }),
  'to-d': expression({
    variables: { s: [0.3, 3], d: [0.3, 3], m: [2, 9] },
    answer: '2 * d * s / m',
    mistakes: { noMean: '2 * d * s', noTwo: 'd * s / m', noInner: '2 * s / m', onlyMean: 's / m' },
  }),
  'to-mu': choice('minusSum'),
  'to-x': expression({
    variables: { D: [0.3, 3], S: [0.3, 3], m: [2, 9] },
    answer: 'D - S / m',
    mistakes: { direct: 'D', noMean: 'D - S', sign: 'D + S / m', onlyMean: '-S / m' },
  }),
  'three-terms': expression({
    variables: ['gamma', 'r', 'g', 'a', 'xhat', 'c'],
    answer: 'gamma * r * (g - a - xhat * c)',
    mistakes: {
      upstream: 'gamma * r * (g - a - xhat * c) + g',
      constant: 'gamma * r * g',
      noMean: 'gamma * r * (g - xhat * c)',
      noSlope: 'gamma * r * (g - a)',
      noXhat: 'gamma * r * (g - a - c)',
      noScale: 'g - a - xhat * c',
      noGamma: 'r * (g - a - xhat * c)',
      signs: 'gamma * r * (g + a + xhat * c)',
    },
  }),
  'two-slope': expression({
    variables: ['g1', 'g2'],
    answer: '(g2 - g1) / 2',
    mistakes: { noHalf: 'g2 - g1', sign: '(g1 - g2) / 2', mean: '(g1 + g2) / 2' },
  }),
  'two-rest': numeric({ answer: 0, tolerance: 0 }),
};
