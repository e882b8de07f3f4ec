/** Updates r ← (1 − α) r + α s after which the weight of the first r has halved; 0 for α = 1. */
export function halfLife(alpha: number): number {
  return alpha < 1 ? Math.log(0.5) / Math.log(1 - alpha) : 0;
}
