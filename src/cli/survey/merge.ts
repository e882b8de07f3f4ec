import type { Outcome } from '../../session/survey/protocol';
import { type CellLine, readCell } from './cell-line';
import { cellsOf } from './map';

/** A whole map, from the lines of its shards. */
export interface Merged {
  readonly map: string;
  /** As they were written, in the order of the cells. */
  readonly lines: readonly string[];
  readonly outcomes: readonly Outcome[];
}

/** Puts shards together, in any order; a string is what is wrong with them. */
export function merge(
  names: readonly string[],
  read: (file: string) => Uint8Array,
): Merged | string {
  const cells = new Map<number, { readonly line: string; readonly cell: CellLine }>();
  let map: string | null = null;
  for (const name of names) {
    let text: string;
    try {
      text = new TextDecoder().decode(read(name));
    } catch (error) {
      return `${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    }
    for (const [i, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue;
      const where = `${name}, line ${i + 1}`;
      const cell = readCell(line);
      if (typeof cell === 'string') return `${where} ${cell}`;
      if (cell === null) continue;
      map ??= cell.map;
      if (cell.map !== map) return `${where} is of another map: ${cell.map}, not ${map}`;
      const former = cells.get(cell.cell);
      if (former !== undefined && former.line !== line) {
        return `${where}: cell ${cell.cell} is there already, and another`;
      }
      cells.set(cell.cell, { line, cell });
    }
  }
  const total = map === null ? null : cellsOf(map);
  if (map === null || total === null) return 'there is no cell of a map in the files';
  const missing = Array.from({ length: total }, (_, id) => id).filter((id) => !cells.has(id));
  if (missing.length > 0) {
    return `${missing.length} of ${total} cells are missing, the first is ${missing[0]}`;
  }
  if (cells.size > total) return `there are ${cells.size} cells, and the map has ${total}`;
  const sorted = [...cells.values()].toSorted((one, other) => one.cell.cell - other.cell.cell);
  return {
    map,
    lines: sorted.map(({ line }) => line),
    outcomes: sorted.map(({ cell }) => outcomeOf(cell)),
  };
}

function outcomeOf({ cell, arms }: CellLine): Outcome {
  return {
    id: cell,
    arms: Object.values(arms).map(({ loss, accuracy, diverged, fingerprint }) => {
      return { loss: Number(loss), accuracy: Number(accuracy), diverged, fingerprint };
    }),
  };
}
