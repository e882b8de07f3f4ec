import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import type { OwnSource } from '../../engine/data/own/source';
import type { UsedRows } from '../../engine/data/own/table-set';

interface Props {
  readonly source: OwnSource;
  /** Of a table; null where there is nothing to train on. */
  readonly used: UsedRows | null;
}

/** What files hold, in one sentence. */
export function SetSummary({ source, used }: Props) {
  const { t } = useTranslation();
  if (source.kind === 'table') {
    const features = formatCount(source.columns.length - 1);
    return (
      <p>
        {used === null
          ? t('files.tableNoClasses', { rows: formatCount(source.rows), features })
          : t('files.table', {
              rows: formatCount(used.rows.length),
              features,
              classes: formatCount(used.classes.length),
            })}
      </p>
    );
  }
  const { labels, train, test } = source;
  const values = {
    train: formatCount(train.images.count),
    height: train.images.height,
    width: train.images.width,
    classes: formatCount(labels.length),
  };
  return (
    <p>
      {test === null
        ? t('files.pictures', values)
        : t('files.picturesWithTest', { ...values, test: formatCount(test.images.count) })}
    </p>
  );
}
