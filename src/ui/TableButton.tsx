import { useId, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Following } from './following';
import type { SaveFormat } from './SaveButtons';
import { SaveButtons } from './SaveButtons';

/** A chart's numbers as people read them. */
export interface TableData {
  readonly head: readonly string[];
  /** No two are the same. */
  readonly rows: readonly (readonly string[])[];
}

interface Props {
  readonly title: string;
  readonly table: () => TableData;
  readonly following: Following;
  readonly onSave: (format: SaveFormat) => Promise<void>;
}

/** Shows the numbers of a chart as a table, for those who cannot see it or want them exactly. */
export function TableButton({ title, table, following, onSave }: Props) {
  const id = useId();
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="icon-button table-button"
        popoverTarget={id}
        aria-label={t('ui.table', { title })}
        title={t('ui.tableShort')}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M1 2.5h10M1 6h10M1 9.5h10M4.5 2.5v7" />
        </svg>
      </button>
      <div
        id={id}
        popover="auto"
        className="table-popover"
        role="dialog"
        aria-label={title}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && (
          <>
            <SaveButtons title={title} onSave={onSave} />
            <LiveTable title={title} table={table} following={following} />
          </>
        )}
      </div>
    </>
  );
}

function LiveTable({ title, table, following }: Omit<Props, 'onSave'>) {
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
