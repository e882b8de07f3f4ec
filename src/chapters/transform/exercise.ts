import { numeric, ofRun } from '../exercise/checks';
import { IDENTITY_MISTAKES } from './judge-identity';

export const exercises = {
  'by-hand': ofRun({ mistakes: IDENTITY_MISTAKES }),
  /** |σ − 1| at σ = 3; and σ, σ², σ² − σ and σ² − 1, for which it is taken. */
  'left-over': numeric({
    answer: 2,
    tolerance: 0.05,
    mistakes: { sigma: 3, variance: 9, absolute: 6, overOne: 8, nothing: 0 },
  }),
};
