import type { TFunction } from 'i18next';
import { formatTick } from '../../charts/format';
import { affineOf, type Moments, movedMoments } from './transformed';
import type { TransformedBatch } from './use-transformed';

/** γ and β to aim at, and where they would put the batch. */
export interface Target {
  readonly kind: 'normalized' | 'identity';
  readonly gamma: number;
  readonly beta: number;
  readonly moments: Moments;
}

const NORMALIZED = { gamma: 1, beta: 0 };

/** γ = 1, β = 0 leaves x̂ as it is; γ = √(σ² + ε), β = μ gives back the input. */
export function targets({
  inspection,
  epsilon,
}: Pick<TransformedBatch, 'inspection' | 'epsilon'>): readonly Target[] {
  const identity = affineOf(inspection, epsilon, 'identity', NORMALIZED);
  return [
    { kind: 'normalized' as const, ...NORMALIZED },
    { kind: 'identity' as const, ...identity },
  ].map((target) => ({ ...target, moments: movedMoments(inspection, epsilon, target) }));
}

/** "γ = 1, β = 0", "identity: γ = 1.23, β = −0.45". */
export function targetLabel(t: TFunction, { kind, gamma, beta }: Target): string {
  const write = (value: number) => formatTick(Math.round(value * 100) / 100);
  const key = kind === 'identity' ? 'transform.ghostIdentity' : 'transform.ghostNormalized';
  return t(key, { gamma: write(gamma), beta: write(beta) });
}
