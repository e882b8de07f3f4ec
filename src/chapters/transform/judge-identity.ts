import type { Inspection } from '../../engine/inspection';
import { transform } from '../../instrument/transform/transformed';
import type { Affine } from './AffineByHand';
import { EPSILON } from './hand-batch';

/** ‖y − x‖/‖x − μ‖ that counts as the identity. */
export const CLOSE = 0.01;

export const IDENTITY_MISTAKES = ['variance', 'unmoved', 'unscaled', 'mirrored', 'near'] as const;
export type IdentityMistake = (typeof IDENTITY_MISTAKES)[number];

/** Whether γ and β give back the batch, or the mistake that they look like. */
export function judgeIdentity(inspection: Inspection, affine: Affine): true | IdentityMistake {
  const { residual, deviation } = transform(inspection, EPSILON, affine);
  if (residual <= CLOSE) return true;
  const { gamma, beta } = affine;
  const near = (value: number, to: number) => Math.abs(value - to) < 0.03 * Math.abs(to) + 0.005;
  if (near(gamma, -deviation)) return 'mirrored';
  if (near(gamma, inspection.variance)) return 'variance';
  if (near(gamma, deviation) && !near(beta, inspection.mean)) return 'unmoved';
  if (near(beta, inspection.mean) && near(gamma, 1)) return 'unscaled';
  return 'near';
}
