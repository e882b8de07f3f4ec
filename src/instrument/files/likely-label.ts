import { looksNumeric, type Mark, plainNumber } from '../../engine/data/own/cell';
import { countsOf, labelsOf } from '../../engine/data/own/labels';
import { CLASS_LIMIT } from '../../engine/data/own/problem';
import type { Column, Table } from '../../engine/data/own/table';

/** Words by which people call the column of the classes, in a name of one or more words. */
const NAMES =
  /(^|[^\p{L}])(labels?|class|classes|target|species|category|outcome|diagnosis|clase|classe|klasse|etiqueta)([^\p{L}]|$)|类别|类型|标签|分类|种类|品种|目标/iu;
/** As often a coordinate. */
const WEAK_NAMES = /^(y|类|结果|result|type|group)$/i;
/** A class has at least this share of what it had if all were as large. */
const FAIR = 1 / 8;

/**
 * The column that most likely holds the classes, from 1; null: the last, also where there is no such
 * column. What stands in a column counts beside its name: words can be nothing else than labels, and
 * a number that is different in almost every row is a measure, an index, or a date.
 */
export function likelyLabel({ columns, rows, mark }: Table): number | null {
  const scores = columns.map((column, at) =>
    scoreOf(column, rows, at / (columns.length - 1), mark),
  );
  const most = Math.max(...scores);
  const at = most > 0 ? scores.lastIndexOf(most) : -1;
  return at < 0 || at === columns.length - 1 ? null : at + 1;
}

/** `place`: 0 for the first column, 1 for the last. 0: it cannot be. */
function scoreOf(column: Column, rows: number, place: number, mark: Mark): number {
  const { texts, name } = column;
  if (texts === null) return 0;
  const labels = labelsOf(texts, '2', mark);
  const count = labels.names.length;
  if (count < 2 || count > CLASS_LIMIT || 2 * count > rows) return 0;
  const words = 2 * labels.names.filter(looksNumeric).length < count;
  const numeric = labels.names.map((text) => plainNumber(text, mark));
  const whole = numeric.every(Number.isInteger);
  const named = NAMES.test(name) ? 16 : WEAK_NAMES.test(name) ? 1 : 0;
  const end = place === 1 ? 1 : place === 0 ? 0.5 : 0;
  if (words) return 32 + named + end;
  if (!whole && named < 2) return named + end + 0.1;
  const counts = countsOf(column, labels);
  const fair = (FAIR * rows) / count;
  const consecutive = numeric.every((value, i) => i === 0 || value === (numeric[i - 1] ?? 0) + 1);
  const classes = consecutive && counts.every((one) => one >= fair) ? 4 : 0;
  return 1 + named + classes + end;
}
