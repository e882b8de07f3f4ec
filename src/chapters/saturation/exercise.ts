import { choice, numeric, ofRun } from '../exercise/checks';
import { sigmoid, slope, slopeLeft } from './one-sigmoid';

/** Where the reader is asked for the slope. */
const Z = 4;

export const exercises = {
  leave: ofRun({ mistakes: ['tooSmall', 'tooLarge'] }),
  'too-large': choice('flat'),
  'slope-at-four': numeric({
    answer: 100 * slopeLeft(Z),
    tolerance: 0.3,
    unit: '%',
    mistakes: {
      slope: (value) => Math.abs(value - 100 * slope(Z)) < 0.1 || Math.abs(value - slope(Z)) < 2e-3,
      share: (value) => Math.abs(value - slopeLeft(Z)) < 0.01,
      output: (value) =>
        Math.abs(value - 100 * sigmoid(Z)) < 1 || Math.abs(value - sigmoid(Z)) < 0.01,
    },
  }),
};
