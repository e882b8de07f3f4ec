import { useTranslation } from 'react-i18next';
import type { GapRule, Reading } from '../../engine/data/own/readings';
import type { Table } from '../../engine/data/own/table';
import { examplesOf, labelColumn, offeredReadings } from '../../engine/data/own/table-set';
import { shownName } from '../../experiment/shown-name';
import { Choice } from '../../ui/Choice';
import { Select } from '../../ui/Select';
import { LabelClasses } from './LabelClasses';
import { shownNumber } from './shown-number';
import type { TableChoice } from './train-on-files';

interface Props {
  readonly table: Table;
  readonly choice: TableChoice;
  readonly onChange: (choice: TableChoice) => void;
}

const READING_WORDS = {
  plain: 'files.readPlain',
  point: 'files.readPoint',
  comma: 'files.readComma',
} as const satisfies Record<Reading, string>;
const GAP_WORDS = {
  drop: 'files.gapsDrop',
  mean: 'files.gapsMean',
} as const satisfies Record<GapRule, string>;

/** Which column a table's classes stand in, and how the others are read and scaled. */
export function TableOptions({ table, choice, onChange }: Props) {
  const { t } = useTranslation();
  const { label, standardize, reading, gaps } = choice;
  const at = labelColumn(table, label);
  const last = table.columns.length - 1;
  const offered = offeredReadings(table, label);
  const gappy = table.columns.some((column, index) => index !== at && column.gaps > 0);
  return (
    <div className="files-options">
      {offered.length > 0 && (
        <>
          <p className="files-offer">{t('files.written')}</p>
          <Choice
            label={t('files.numbers')}
            hint={t('files.numbersHint')}
            value={reading}
            options={(['plain', ...offered] as const).map((value) => ({
              value,
              label: t(READING_WORDS[value]),
            }))}
            onChange={(value) => onChange({ ...choice, reading: value })}
          />
          {offered.map((one) => (
            <p key={one} className="files-examples">
              <span>{t(READING_WORDS[one])}</span>{' '}
              {examplesOf(table, label, one).map((example) => (
                <bdi key={example.text}>{shownNumber(example)}</bdi>
              ))}
            </p>
          ))}
        </>
      )}
      <Select
        label={t('files.label')}
        hint={t('files.labelHint')}
        value={String(at)}
        options={table.columns.map(({ name }, index) => ({
          value: String(index),
          label: t('files.column', { number: index + 1, name: shownName(name) }),
        }))}
        onChange={(value) =>
          onChange({ ...choice, label: Number(value) === last ? null : Number(value) + 1 })
        }
      />
      <LabelClasses table={table} label={label} />
      {gappy && (
        <Choice
          label={t('files.gaps')}
          hint={t('files.gapsHint')}
          value={gaps}
          options={(['drop', 'mean'] as const).map((value) => ({
            value,
            label: t(GAP_WORDS[value]),
          }))}
          onChange={(value) => onChange({ ...choice, gaps: value })}
        />
      )}
      <Choice
        label={t('files.columns')}
        hint={t('files.columnsHint')}
        value={standardize ? 'standardized' : 'raw'}
        options={[
          { value: 'standardized', label: t('files.standardized') },
          { value: 'raw', label: t('files.raw') },
        ]}
        onChange={(value) => onChange({ ...choice, standardize: value === 'standardized' })}
      />
    </div>
  );
}
