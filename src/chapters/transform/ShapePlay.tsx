import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../charts/format';
import type { Interval } from '../../charts/scales';
import { drawShapeHistogram } from '../../charts/shape-histogram';
import type { ChartTheme, Size } from '../../charts/theme';
import { transform } from '../../instrument/transform/transformed';
import { Chart } from '../../ui/Chart';
import { Choice } from '../../ui/Choice';
import { usePlayState } from '../frame/play-context';
import { STILL } from '../parts/still';
import '../parts/play-parts.css';
import { useReveal } from '../predict/use-prediction';
import { UNTOUCHED } from './AffineByHand';
import './batch.css';
import { EPSILON, inspect } from './hand-batch';
import { SHAPE_STATE } from './play-state';
import { drawShape, SHAPES, shapeNumbers } from './shapes';

/** Deviations to each side of the mean, in both pictures. */
const SIDES = 4;
const BARS = 40;
const SEED = 5;

/** Does it become Gaussian? A batch before and after, on axes as wide as its own deviation. */
export function ShapePlay() {
  const { t } = useTranslation();
  const [{ shape }, setShape] = usePlayState(SHAPE_STATE);
  useReveal('humps', shape === 'humps');
  const inspection = useMemo(() => inspect(drawShape(shape, SEED)), [shape]);
  const { normalized, deviation } = useMemo(
    () => transform(inspection, EPSILON, UNTOUCHED),
    [inspection],
  );
  const before = shapeNumbers(inspection.x);
  const after = shapeNumbers(normalized);
  const { mean } = inspection;
  const farthest = Math.max(...Array.from(normalized, Math.abs));
  const names = {
    bell: t('transformPlay.bell'),
    humps: t('transformPlay.humps'),
    skewed: t('transformPlay.skewed'),
    outlier: t('transformPlay.outlier'),
  };
  return (
    <div className="part" data-testid="shapes" data-shape={shape}>
      <Choice
        label={t('transformPlay.shape')}
        value={shape}
        options={SHAPES.map((value) => ({ value, label: names[value] }))}
        onChange={(value) => setShape({ shape: value })}
      />
      <div className="shape-charts">
        <Shown
          title={t('transformPlay.shapeBefore')}
          arm={0}
          values={inspection.x}
          domain={[mean - SIDES * deviation, mean + SIDES * deviation]}
        />
        <Shown
          title={t('transformPlay.shapeAfter')}
          arm={1}
          values={normalized}
          domain={[-SIDES, SIDES]}
        />
      </div>
      <table className="part-table" translate="no">
        <thead>
          <tr>
            <td />
            <th scope="col">x</th>
            <th scope="col">x̂</th>
            <th scope="col">{t('transformPlay.ofBell')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('transformPlay.meanAndDeviation')}</th>
            <td>{`${formatFixed(mean, 2)} · ${formatFixed(deviation, 2)}`}</td>
            <td>{`${formatFixed(0, 2)} · ${formatFixed(1, 2)}`}</td>
            <td />
          </tr>
          <tr>
            <th scope="row">{t('transformPlay.skewness')}</th>
            <td data-testid="skewness-before">{formatFixed(before.skewness, 2)}</td>
            <td data-testid="skewness-after">{formatFixed(after.skewness, 2)}</td>
            <td>0</td>
          </tr>
          <tr>
            <th scope="row">{t('transformPlay.kurtosis')}</th>
            <td data-testid="kurtosis-before">{formatFixed(before.kurtosis, 2)}</td>
            <td data-testid="kurtosis-after">{formatFixed(after.kurtosis, 2)}</td>
            <td>3</td>
          </tr>
          <tr>
            <th scope="row">{t('transformPlay.farthest')}</th>
            <td />
            <td>{formatFixed(farthest, 2)}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface ShownProps {
  readonly title: string;
  readonly arm: number;
  readonly values: Float32Array;
  readonly domain: Interval;
}

function Shown({ title, arm, values, domain }: ShownProps) {
  const { t } = useTranslation();
  const [low, high] = domain;
  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) =>
      drawShapeHistogram(context, { arm, values, domain: [low, high], bars: BARS }, size, theme),
    [arm, values, low, high],
  );
  const summary = useCallback(() => {
    const { skewness, kurtosis } = shapeNumbers(values);
    return t('transformPlay.shapeSummary', {
      skewness: formatFixed(skewness, 2),
      kurtosis: formatFixed(kurtosis, 2),
    });
  }, [values, t]);
  const table = useCallback(() => {
    const sorted = values.toSorted();
    return {
      head: [t('transformPlay.percentile'), title],
      rows: [5, 25, 50, 75, 95].map((percent) => [
        `${percent}%`,
        formatFixed(sorted[Math.floor((percent / 100) * (sorted.length - 1))] ?? NaN, 2),
      ]),
    };
  }, [values, title, t]);
  return (
    <Chart
      className="shape-chart"
      title={title}
      paint={paint}
      summary={summary}
      table={table}
      following={STILL}
    />
  );
}
