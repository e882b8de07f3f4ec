import type { TFunction } from 'i18next';
import { formatCount } from '../../charts/format';
import type { UsedRows } from '../../engine/data/own/table-set';
import { shownName } from '../../experiment/shown-name';

/** Classes of which the spellings are listed. */
const LISTED = 3;

/** What of a table's rows is left out, filled or taken together: a sentence each. */
export function leftOut(
  t: TFunction,
  { unlabelled, gaps, incomplete, features, merged }: UsedRows,
): readonly string[] {
  const sentences: string[] = [];
  if (unlabelled > 0) sentences.push(t('files.unlabelled', { count: formatCount(unlabelled) }));
  const gappy = features.find((feature) => feature.gaps > 0);
  if (gaps > 0 && gappy !== undefined) {
    const cell = { column: shownName(gappy.name), text: shownName(gappy.gap ?? '') };
    const example = cell.text === '' ? t('files.emptyCell', cell) : t('files.gapWord', cell);
    const values = { example, count: formatCount(gaps) };
    sentences.push(incomplete > 0 ? t('files.dropped', values) : t('files.filled', values));
  }
  if (merged.length > 0) {
    const groups = merged.slice(0, LISTED).map((group) => group.map(shownName).join(' = '));
    const spellings = [...groups, ...(merged.length > LISTED ? ['…'] : [])].join('; ');
    sentences.push(t('files.merged', { spellings }));
  }
  return sentences;
}
