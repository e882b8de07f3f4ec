import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import type { Table } from '../../engine/data/own/table';
import { examplesOf, type UsedRows } from '../../engine/data/own/table-set';
import { shownName } from '../../experiment/shown-name';
import { leftOut } from './left-out';
import { shownNumber } from './shown-number';

interface Props {
  readonly table: Table;
  readonly label: number | null;
  /** Null where there is nothing to train on. */
  readonly used: UsedRows | null;
}

const SEPARATORS = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  ' ': 'blank',
} as const;

/** How a table was understood, and what of it is left out: a sentence each. */
export function TableNotes({ table, label, used }: Props) {
  const { t } = useTranslation();
  const { dialect, mark, emptyRows, emptyColumns } = table;
  const { separator } = dialect;
  const named =
    separator in SEPARATORS ? SEPARATORS[separator as keyof typeof SEPARATORS] : 'other';
  const told = (count: number, key: 'comments' | 'emptyRows' | 'emptyColumns') =>
    count > 0 ? t(`files.${key}`, { count: formatCount(count) }) : null;
  const sentences = [
    !dialect.header && t('files.noHeader'),
    dialect.rowNames && t('files.rowNames'),
    ...(used === null ? [] : leftOut(t, used)),
    mark === ',' &&
      t('files.decimalComma', {
        examples: examplesOf(table, label, 'plain').map(shownNumber).join(', '),
      }),
    told(emptyRows, 'emptyRows'),
    told(emptyColumns, 'emptyColumns'),
    told(dialect.comments, 'comments'),
    t(`files.separated.${named}`, { separator: shownName(separator) }),
  ];

  return (
    <ul className="files-notes" aria-label={t('files.understood')}>
      {sentences.map((sentence) => sentence && <li key={sentence}>{sentence}</li>)}
    </ul>
  );
}
