import { useMemo } from 'react';
import type { Problem } from '../../engine/data/own/problem';
import type { Table } from '../../engine/data/own/table';
import { type UsedRows, usedRows } from '../../engine/data/own/table-set';
import type { TableChoice } from './train-on-files';

/** The rows of a table that a new run would train on by these choices, or why there are none. */
export function useUsedRows(table: Table | null, choice: TableChoice): UsedRows | Problem | null {
  return useMemo(
    () => (table === null ? null : usedRows(table, { ...choice, version: '2' })),
    [table, choice],
  );
}
