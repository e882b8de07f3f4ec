import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Subscribe } from './Readout';
import type { SaveFormat } from './SaveButtons';
import { SaveButtons } from './SaveButtons';
import { throttle } from './throttle';

/** A chart's numbers as people read them. */
export interface TableData {
  readonly head: readonly string[];
  /** No two are the same. */
  readonly rows: readonly (readonly string[])[];
}

interface Props {
  readonly title: string;
  readonly table: () => TableData;
  readonly subscribe: Subscribe;
  readonly onSave: (format: SaveFormat) => Promise<void>;
}

/** Shows the numbers of a chart as a table, for those who cannot see it or want them exactly. */
export function TableButton({ title, table, subscribe, onSave }: Props) {
  const id = useId();
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="table-button"
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
            <LiveTable title={title} table={table} subscribe={subscribe} />
          </>
        )}
      </div>
    </>
  );
}

function LiveTable({ title, table, subscribe }: Omit<Props, 'onSave'>) {
  const [data, setData] = useState(table);
  useEffect(() => {
    const update = throttle(500, () => setData(table()));
    const stop = subscribe(update.call);
    return () => {
      stop();
      update.cancel();
    };
  }, [subscribe, table]);
  return (
    // Wide tables scroll, and what scrolls must be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
      <table>
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
