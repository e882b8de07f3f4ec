import { choice, field, real, whole } from '../../experiment/field';
import { PHASES } from './moments';
import { GRADIENTS, STEPS } from './shift-alone';

/* How the plays stand: untouched, or as their links tell. */

export const SHIFT_STATE = {
  gradient: field('gradient', choice(GRADIENTS), 'detached'),
  /** How far the targets lie above u. */
  offset: field('offset', real(-3, 3, 0.5), 1),
  step: field('step', whole(0, STEPS), 0),
  phase: field('phase', choice(PHASES), 'look'),
};

export const SCALE_STATE = { rho: field('rho', real(0.2, 3, 0.05), 2) };
