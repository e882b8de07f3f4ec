import { useTranslation } from 'react-i18next';
import { labelColumn } from '../../engine/data/own/make-own-data-set';
import type { Table } from '../../engine/data/own/table';
import { Choice } from '../../ui/Choice';
import { Select } from '../../ui/Select';

interface Props {
  readonly table: Table;
  readonly label: number | null;
  readonly standardize: boolean;
  readonly onLabel: (label: number | null) => void;
  readonly onStandardize: (standardize: boolean) => void;
}

/** Which column a table's classes stand in, and how the others are scaled. */
export function TableOptions({ table, label, standardize, onLabel, onStandardize }: Props) {
  const { t } = useTranslation();
  const last = table.columns.length - 1;
  return (
    <div className="files-options">
      <Select
        label={t('files.label')}
        hint={t('files.labelHint')}
        value={String(labelColumn(table, label))}
        options={table.columns.map(({ name }, at) => ({
          value: String(at),
          label: t('files.column', { number: at + 1, name }),
        }))}
        onChange={(value) => onLabel(Number(value) === last ? null : Number(value) + 1)}
      />
      <Choice
        label={t('files.columns')}
        hint={t('files.columnsHint')}
        value={standardize ? 'standardized' : 'raw'}
        options={[
          { value: 'standardized', label: t('files.standardized') },
          { value: 'raw', label: t('files.raw') },
        ]}
        onChange={(value) => onStandardize(value === 'standardized')}
      />
    </div>
  );
}
