/** From the coarsest grid to every cell. */
export const STRIDES = [8, 4, 2, 1] as const;

/**
 * The cells of a square map, each once, as column + row·side: first one in the middle of each block
 * of 8×8, then of each 4×4 and 2×2, then all others. `side` is a multiple of 8.
 */
export function coarseToFine(side: number): number[] {
  const order: number[] = [];
  const taken = new Set<number>();
  for (const stride of STRIDES) {
    for (let row = middle(0, stride); row < side; row += stride) {
      for (let column = middle(0, stride); column < side; column += stride) {
        const cell = column + row * side;
        if (!taken.has(cell)) order.push(cell);
        taken.add(cell);
      }
    }
  }
  return order;
}

/**
 * The cell that stands for this one until it is known: itself, or the middle of the smallest block
 * around it whose middle is known; −1 where none is.
 */
export function standIn(cell: number, side: number, known: (cell: number) => boolean): number {
  const column = cell % side;
  const row = Math.floor(cell / side);
  if (known(cell)) return cell;
  for (const stride of STRIDES.toReversed()) {
    const other = middle(column, stride) + middle(row, stride) * side;
    if (known(other)) return other;
  }
  return -1;
}

/** The middle of the block that `at` is in. */
function middle(at: number, stride: number): number {
  return at - (at % stride) + (stride >> 1);
}
