import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type CostSeries, drawCostLines } from '../../charts/cost-lines';
import { formatCount, formatPower, formatTick } from '../../charts/format';
import type { ChartTheme, Size } from '../../charts/theme';
import { Chart } from '../../ui/Chart';
import './bill.css';
import { usePlay, usePlayState } from '../frame/play-context';
import '../parts/play-parts.css';
import { STILL } from '../parts/still';
import { useSeen } from '../parts/use-seen';
import { useReveal } from '../predict/use-prediction';
import { useTick } from '../tasks/use-task';
import { billOf, growth, type Job, MINI, type Measurement, SIZES, WHOLE } from './bill';
import { SAVINGS_STATE } from './play-state';
import { SavingsSwitches } from './SavingsSwitches';
import { useBill } from './use-bill';

/** "0.0042 ms", "1,230 ms": two digits that count. */
function milliseconds(value: number): string {
  return value >= 100 ? formatCount(value) : formatTick(Number(value.toPrecision(2)));
}

/** What normalizing costs on this machine, against the width of the layer. */
export function BillPlay() {
  const { t } = useTranslation();
  const area = useRef<HTMLDivElement>(null);
  const { measurements, state, measure, stop } = useBill(useSeen(area));
  const { act } = usePlay();
  const [savings, setSavings] = usePlayState(SAVINGS_STATE);
  const bill = billOf(savings);
  const last = measurements.at(-1);
  useTick('cheap', state === 'done' && bill === 'both');
  useReveal('doubling', state === 'done');

  const names = useMemo(
    () =>
      ({
        neither: t('whitening.billWhitening'),
        mini: t('whitening.billWhitening'),
        feature: t('whitening.billStandardizing'),
        both: t('whitening.billStandardizing'),
        product: t('whitening.billProduct'),
        root: t('whitening.billRoot'),
      }) satisfies Record<Job, string>,
    [t],
  );
  const jobs: readonly Job[] = useMemo(
    () => (bill === 'neither' || bill === 'mini' ? [bill, 'product', 'root'] : [bill, 'product']),
    [bill],
  );
  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) =>
      drawCostLines(
        context,
        {
          series: jobs.map((job) => seriesOf(job, names[job], measurements)),
          guides: guidesOf(measurements),
          sizes: SIZES,
          names: { x: 'd', y: t('whitening.milliseconds') },
          yFormat: formatPower,
        },
        size,
        theme,
      ),
    [jobs, names, measurements, t],
  );
  const summary = useCallback(() => {
    if (last === undefined) return t('whitening.billEmpty');
    return t('whitening.billSummary', {
      d: last.d,
      bill: milliseconds(last.timings[bill].median),
      product: milliseconds(last.timings.product.median),
    });
  }, [last, bill, t]);
  const table = useCallback(
    () => ({
      head: ['d', ...jobs.flatMap((job) => [names[job], t('whitening.middleHalf')])],
      rows: measurements.map(({ d, timings }) => [
        String(d),
        ...jobs.flatMap((job) => {
          const { median, low, high } = timings[job];
          return [milliseconds(median), `${milliseconds(low)}–${milliseconds(high)}`];
        }),
      ]),
    }),
    [jobs, names, measurements, t],
  );

  return (
    <div
      ref={area}
      className="part"
      data-testid="bill"
      data-state={state}
      data-sizes={measurements.length}
    >
      <SavingsSwitches savings={savings} onChange={setSavings} />
      <Chart
        className="bill-chart"
        title={t('whitening.billTitle', { m: MINI, whole: formatCount(WHOLE) })}
        name={t('whitening.billName')}
        paint={paint}
        summary={summary}
        table={table}
        following={STILL}
      />
      <div className="play-row">
        {state === 'measuring' || state === 'paused' ? (
          <button type="button" onClick={stop}>
            {t('whitening.stop')}
          </button>
        ) : (
          <button
            type="button"
            className="primary"
            onClick={() => {
              act();
              measure();
            }}
          >
            {state === 'done' ? t('whitening.measureAgain') : t('whitening.measure')}
          </button>
        )}
        <p className="part-note" role="status">
          {t(`whitening.billState.${state}`, { measured: measurements.length, of: SIZES.length })}
        </p>
      </div>
      <p className="part-note" data-testid="bill-ratio" data-value={last && ratioOf(last, bill)}>
        {last === undefined
          ? t('whitening.billEmpty')
          : t('whitening.billRatio', {
              d: last.d,
              bill: milliseconds(last.timings[bill].median),
              ratio: formatTick(Number(ratioOf(last, bill).toPrecision(2))),
              growth: formatTick(Number(growth(measurements, bill).toPrecision(2))),
            })}
      </p>
    </div>
  );
}

function ratioOf(measurement: Measurement | undefined, job: Job): number {
  if (measurement === undefined) return NaN;
  return measurement.timings[job].median / measurement.timings.product.median;
}

function seriesOf(job: Job, label: string, measurements: readonly Measurement[]): CostSeries {
  return {
    arm: job === 'product' ? null : job === 'root' ? 2 : 1,
    label,
    costs: measurements.map(({ d, timings }) => ({ size: d, ...timings[job] })),
  };
}

/** Lines as steep as d and as d³, from where the product and the root have come. */
function guidesOf(measurements: readonly Measurement[]) {
  const last = measurements.at(-1);
  if (last === undefined || measurements.length < 2) return [];
  return [
    { power: 1, label: '∝ d', size: last.d, cost: last.timings.both.median },
    { power: 3, label: '∝ d³', size: last.d, cost: last.timings.root.median },
  ];
}
