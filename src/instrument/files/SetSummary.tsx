import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { labelColumn } from '../../engine/data/own/make-own-data-set';
import type { OwnSource } from '../../engine/data/own/source';

/** What files hold, in one sentence. */
export function SetSummary({ source, label }: { source: OwnSource; label: number | null }) {
  const { t } = useTranslation();
  if (source.kind === 'table') {
    const { rows, columns } = source;
    const classes = columns[labelColumn(source, label)]?.classes ?? null;
    const values = { rows: formatCount(rows), features: formatCount(columns.length - 1) };
    return (
      <p>
        {classes === null
          ? t('files.tableNoClasses', values)
          : t('files.table', { ...values, classes: formatCount(classes.length) })}
      </p>
    );
  }
  const { classes, train, test } = source;
  const values = {
    train: formatCount(train.images.count),
    height: train.images.height,
    width: train.images.width,
    classes: formatCount(classes),
  };
  return (
    <p>
      {test === null
        ? t('files.pictures', values)
        : t('files.picturesWithTest', { ...values, test: formatCount(test.images.count) })}
    </p>
  );
}
