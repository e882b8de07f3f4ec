import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { paintPictures } from '../../charts/pictures';
import type { ChartTheme, Size } from '../../charts/theme';
import { Chart } from '../../ui/Chart';
import { useFeed } from '../lab-context';
import { useDataSet } from './use-data-set';

const SHOWN = 20;
const COLUMNS = 10;

/** The first pictures of the training set. */
export function PictureChart() {
  const { t } = useTranslation();
  const feed = useFeed();
  const { train, image } = useDataSet(SHOWN, 0);

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      if (image === null) return;
      paintPictures(context, { ...image, ...train }, COLUMNS, size, theme);
    },
    [image, train],
  );
  const summary = useCallback(
    () => t('chart.picturesSummary', { classes: [...train.y].join(' ') }),
    [train, t],
  );
  const table = useCallback(
    () => ({
      head: [t('chart.picture'), t('chart.class')],
      rows: Array.from(train.y, (label, i) => [String(i + 1), String(label)]),
    }),
    [train, t],
  );
  return (
    <Chart
      className="pictures"
      title={t('chart.pictures', { shown: train.count })}
      name={t('chart.picturesName')}
      paint={paint}
      summary={summary}
      table={table}
      feed={feed}
    />
  );
}
