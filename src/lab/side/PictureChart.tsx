import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { paintPictures } from '../../charts/pictures';
import type { ChartTheme, Size } from '../../charts/theme';
import { makeDataSet } from '../../engine/data/make-data-set';
import { dataSpecification } from '../../experiment/arm-specification';
import { Chart } from '../../ui/Chart';
import { useFeed, useLab, usePage } from '../lab-context';

const SHOWN = 20;
const COLUMNS = 10;

/** The first pictures of the training set. */
export function PictureChart() {
  const { t } = useTranslation();
  const feed = useFeed();
  const { store } = useLab();
  const generation = usePage((state) => state.generation);
  const { train, image } = useMemo(() => {
    const { experiment } = store.getState();
    return makeDataSet(
      { ...dataSpecification(experiment), train: SHOWN, test: 0 },
      experiment.seed,
    );
    // What the data set is made from changes with the generation only.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [store, generation]);

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
      title={t('chart.pictures', { shown: SHOWN })}
      name={t('chart.picturesName')}
      paint={paint}
      summary={summary}
      table={table}
      feed={feed}
    />
  );
}
