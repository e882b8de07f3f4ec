/**
 * How far one sample moved to become the other: W₁ = ∫|F_a − F_b| dx, the mean distance between
 * equal quantiles. Takes ascending lists without NaN; NaN where one of them is empty.
 */
export function drift(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length === 0 || b.length === 0) return NaN;
  return a.length === b.length ? pairedDrift(a, b) : unpairedDrift(a, b);
}

function pairedDrift(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] as number) - (b[i] as number));
  return sum / a.length;
}

/**
 * Each number of a is given b.length parts of weight and each of b a.length parts, so that both
 * samples weigh the same in whole numbers; then weight is moved from a to b from the left.
 */
function unpairedDrift(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  let leftOfA = b.length;
  let leftOfB = a.length;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const moved = Math.min(leftOfA, leftOfB);
    sum += moved * Math.abs((a[i] as number) - (b[j] as number));
    leftOfA -= moved;
    leftOfB -= moved;
    if (leftOfA === 0) {
      i++;
      leftOfA = b.length;
    }
    if (leftOfB === 0) {
      j++;
      leftOfB = a.length;
    }
  }
  return sum / (a.length * b.length);
}
