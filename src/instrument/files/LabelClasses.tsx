import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { countsOf, labelsOf } from '../../engine/data/own/labels';
import { CLASS_LIMIT } from '../../engine/data/own/problem';
import type { Table } from '../../engine/data/own/table';
import { labelColumn } from '../../engine/data/own/table-set';
import { shownName, visibleName } from '../../experiment/shown-name';

/** Classes that are listed, and rows of which the label is shown. */
const LISTED = 10;
const FIRST_ROWS = 5;

/** What stands in the label column: its first cells, and how many rows each class has. */
export function LabelClasses({ table, label }: { table: Table; label: number | null }) {
  const { t } = useTranslation();
  const column = table.columns[labelColumn(table, label)];
  const found = useMemo(() => {
    if (column === undefined || column.texts === null) return null;
    const labels = labelsOf(column.texts, '2', table.mark);
    if (labels.names.length > CLASS_LIMIT) return null;
    return { names: labels.names, counts: countsOf(column, labels) };
  }, [column, table]);
  if (column === undefined || found === null) return null;
  const first = Array.from(
    column.codes.subarray(0, FIRST_ROWS),
    (code) => column.texts?.[code] || '—',
  );
  const { names, counts } = found;
  return (
    <div className="files-classes">
      <p>{t('files.firstRows', { names: first.map(shownName).join(' · ') })}</p>
      <ul aria-label={t('files.classes')}>
        {names.slice(0, LISTED).map((name, at) => (
          <li key={name}>
            <bdi>{visibleName(name)}</bdi> <strong>{formatCount(counts[at] ?? 0)}</strong>
          </li>
        ))}
        {names.length > LISTED && <li>{t('files.more', { count: names.length - LISTED })}</li>}
      </ul>
    </div>
  );
}
