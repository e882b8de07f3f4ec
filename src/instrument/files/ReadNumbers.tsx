import { useTranslation } from 'react-i18next';
import type { Reading } from '../../engine/data/own/readings';
import type { Table } from '../../engine/data/own/table';
import { examplesOf } from '../../engine/data/own/table-set';

interface Props {
  readonly table: Table;
  readonly label: number | null;
  readonly reading: Reading;
}

/** The first numbers of a table that are not written as programs write them, and what they are. */
export function ReadNumbers({ table, label, reading }: Props) {
  const { t } = useTranslation();
  return examplesOf(table, label, reading).map(({ text, value }) => (
    <span key={text} className="files-example mono" translate="no">
      {t('files.example', { text, value: String(value) })}
    </span>
  ));
}
