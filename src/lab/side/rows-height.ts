import type { CSSProperties } from 'react';

/** Room for so many layers, one above the other: in rem, so that it grows with the type. */
export function rowsHeight(rows: number): CSSProperties {
  return { height: `${Math.max(10, 4 + 1.25 * rows)}rem` };
}
