import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { paintImages } from '../../charts/images';
import type { ChartTheme, Size } from '../../charts/theme';
import type { Examples, ImageShape } from '../../engine/data/data-set';
import { makeDataSet } from '../../engine/data/make-data-set';
import { Chart } from '../../ui/Chart';
import { useFollowing } from '../run/run-context';
import { useDataSet } from './use-data-set';
import './plane.css';

const SHOWN = 20;
const COLUMNS = 10;

/** The first pictures of the training set. */
export function ImageChart() {
  const data = useDataSet(makeDataSet, SHOWN, 0);
  if (data === null || data.image === null) return null;
  return <FirstPictures train={data.train} image={data.image} names={data.names} />;
}

interface Props {
  readonly train: Examples;
  readonly image: ImageShape;
  readonly names: readonly string[] | undefined;
}

function FirstPictures({ train, image, names }: Props) {
  const { t } = useTranslation();
  const following = useFollowing();
  const classes = useMemo(
    () => Array.from(train.y, (code) => names?.[code] ?? String(code)),
    [train, names],
  );

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      paintImages(context, { ...image, ...train }, COLUMNS, size, theme);
    },
    [image, train],
  );
  const summary = useCallback(
    () => t('chart.picturesSummary', { classes: classes.join(' ') }),
    [classes, t],
  );
  const table = useCallback(
    () => ({
      head: [t('chart.picture'), t('chart.class')],
      rows: classes.map((name, i) => [String(i + 1), name]),
    }),
    [classes, t],
  );
  return (
    <Chart
      className="pictures"
      title={t('chart.pictures', { shown: train.count })}
      name={t('chart.picturesName')}
      paint={paint}
      summary={summary}
      table={table}
      following={following}
    />
  );
}
