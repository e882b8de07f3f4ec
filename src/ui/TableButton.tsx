import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Following } from './following';
import type { SaveFormat } from './SaveButtons';
import { fetched } from './parts/fetched';

/** A chart's numbers as people read them. */
export interface TableData {
  readonly head: readonly string[];
  /** No two are the same. */
  readonly rows: readonly (readonly string[])[];
}

export interface ChartNumbersProps {
  readonly title: string;
  readonly table: () => TableData;
  readonly following: Following;
  readonly onSave: (format: SaveFormat) => Promise<void>;
}

const ChartNumbers = fetched(
  'ui/ChartNumbers',
  async () => (await import('./ChartNumbers')).ChartNumbers,
);

/** Shows the numbers of a chart as a table, for those who cannot see it or want them exactly. */
export function TableButton({ title, table, following, onSave }: ChartNumbersProps) {
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
        {open && <ChartNumbers title={title} table={table} following={following} onSave={onSave} />}
      </div>
    </>
  );
}
