/** Cells that Page Up and Page Down pass over. */
const PAGE = 4;

/** The cell that a key leads to from this one, or null where the key is none of the map's. */
export function moveCell(cell: number, side: number, key: string): number | null {
  const column = cell % side;
  const row = Math.floor(cell / side);
  const moves: Readonly<Record<string, readonly [column: number, row: number]>> = {
    ArrowLeft: [column - 1, row],
    ArrowRight: [column + 1, row],
    ArrowUp: [column, row + 1],
    ArrowDown: [column, row - 1],
    PageUp: [column, row + PAGE],
    PageDown: [column, row - PAGE],
    Home: [0, row],
    End: [side - 1, row],
  };
  const to = moves[key];
  if (!to) return null;
  const within = (at: number) => Math.min(side - 1, Math.max(0, at));
  return within(to[0]) + side * within(to[1]);
}
