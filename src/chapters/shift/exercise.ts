import { choice, numeric } from '../exercise/checks';
import { measured } from '../measured/measured';

const RAW = measured('shift.runRaw4');
const SIGMA = measured('shift.runSigma4');

export const exercises = {
  'most-raw': choice('layer1'),
  'most-scaled': choice('layer4'),
  'in-sigma': numeric({
    answer: RAW / SIGMA,
    tolerance: 0.05,
    mistakes: { product: RAW * SIGMA, inverse: SIGMA / RAW, raw: RAW },
  }),
  why: choice('narrow'),
};
