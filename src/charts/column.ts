/**
 * One number per recorded moment inside a table of columns kept row by row: value i is
 * `data[offset + i · stride]`. Charts read history in place, without copies.
 */
export interface Column {
  readonly data: ArrayLike<number>;
  readonly offset: number;
  readonly stride: number;
}

export function at(column: Column, index: number): number {
  return column.data[column.offset + index * column.stride] ?? NaN;
}
