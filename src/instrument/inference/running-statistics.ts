/**
 * How far the running mean is from a batch's on average, in units of the batch's σ, when it follows
 * a distribution that does not move: E|r − μ|/σ of normal values, where the running mean has the
 * variance α/(2 − α) · σ²/m, the batch's mean σ²/m, and the batch's σ² is (m − 1)/m too small.
 */
export function batchNoise(m: number, alpha: number): number {
  return Math.sqrt(2 / Math.PI) * Math.sqrt(2 / ((2 - alpha) * (m - 1)));
}

/** Updates r ← (1 − α) r + α s after which the weight of the first r has halved; 0 for α = 1. */
export function halfLife(alpha: number): number {
  return alpha < 1 ? Math.log(0.5) / Math.log(1 - alpha) : 0;
}
