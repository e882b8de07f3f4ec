import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import type { Table } from '../../engine/data/own/table';
import { examplesOf, type UsedRows } from '../../engine/data/own/table-set';
import { shownNumber } from './shown-number';

interface Props {
  readonly table: Table;
  readonly label: number | null;
  /** Null where there is nothing to train on. */
  readonly used: UsedRows | null;
}

/** Classes of which the spellings are listed. */
const LISTED = 3;
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
  const told = (count: number, key: 'comments' | 'emptyRows' | 'emptyColumns' | 'unlabelled') =>
    count > 0 ? t(`files.${key}`, { count: formatCount(count) }) : null;
  const sentences = [
    !dialect.header && t('files.noHeader'),
    dialect.rowNames && t('files.rowNames'),
    used !== null && told(used.unlabelled, 'unlabelled'),
    used !== null && gapsOf(used),
    used !== null && used.merged.length > 0 && t('files.merged', { spellings: spellingsOf(used) }),
    mark === ',' &&
      t('files.decimalComma', {
        examples: examplesOf(table, label, 'plain').map(shownNumber).join(', '),
      }),
    told(emptyRows, 'emptyRows'),
    told(emptyColumns, 'emptyColumns'),
    told(dialect.comments, 'comments'),
    t(`files.separated.${named}`, { separator }),
  ];

  function spellingsOf({ merged }: UsedRows): string {
    const groups = merged.slice(0, LISTED).map((group) => group.join(' = '));
    return [...groups, ...(merged.length > LISTED ? ['…'] : [])].join('; ');
  }

  function gapsOf({ gaps, incomplete, features }: UsedRows): string | null {
    const column = features.find((feature) => feature.gaps > 0);
    if (gaps === 0 || column === undefined) return null;
    const values = { column: column.name, text: column.gap ?? '' };
    const example = column.gap === '' ? t('files.emptyCell', values) : t('files.gapWord', values);
    return t(incomplete > 0 ? 'files.dropped' : 'files.filled', {
      example,
      count: formatCount(gaps),
    });
  }

  return (
    <ul className="files-notes" aria-label={t('files.understood')}>
      {sentences.map((sentence) => sentence && <li key={sentence}>{sentence}</li>)}
    </ul>
  );
}
