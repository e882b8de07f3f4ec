import { useMemo, useRef, useSyncExternalStore } from 'react';
import type { Following } from './following';
import { SaveButtons } from './SaveButtons';
import type { ChartNumbersProps, TableData } from './TableButton';

/** What a chart shows, as a table, and the ways to save it. */
export function ChartNumbers({ title, table, following, onSave }: ChartNumbersProps) {
  return (
    <>
      <SaveButtons title={title} onSave={onSave} />
      <LiveTable title={title} table={table} following={following} />
    </>
  );
}

function LiveTable({ title, table, following }: Omit<ChartNumbersProps, 'onSave'>) {
  const { data, step } = useTable(table, following);
  return (
    // Wide tables scroll, and what scrolls must be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
      <table data-step={Number.isFinite(step) ? step : undefined}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {data.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.join(' ')}>
              {row.map((cell, column) => (
                <td key={data.head[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useTable(table: () => TableData, { words, step }: Following) {
  const told = useRef(0);
  const subscribe = useMemo(
    () => (listener: () => void) =>
      words(() => {
        told.current += 1;
        listener();
      }),
    [words],
  );
  const count = useSyncExternalStore(subscribe, () => told.current);
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => ({ data: table(), step: step() }), [table, step, count]);
}
