import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type BeforeAfterData, drawBeforeAfter } from '../../charts/before-after';
import { formatCount, formatFixed } from '../../charts/format';
import { emptySlice } from '../../charts/histogram-window';
import type { ChartTheme, Size } from '../../charts/theme';
import { BIN_COUNT } from '../../engine/probes/measurement';
import { valueAxis } from '../../instrument/ribbons/value-axis';
import { useCurrent, useFollowingSlowly, useRun, useView } from '../../instrument/run/run-context';
import { recordedStepAt } from '../../instrument/run/recorded-step';
import { brief } from '../../instrument/write-values';
import { Chart } from '../../ui/Chart';
import { useLit } from '../symbols/lit';
import { loneStepOf, movesOf } from './lone-step';

/** The values of every layer before and after the last lone step, the last layer on top. */
export function LayersBeforeAfter({ arm }: { arm: number }) {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowingSlowly();
  const { axis } = useView();
  const { activation } = useCurrent();
  const before = useLit('before');
  const after = useLit('after');
  const lit = before.lit ? 'before' : after.lit ? 'after' : null;

  const rows = useCallback((): BeforeAfterData['rows'] => {
    const { history } = run.session;
    const lone = loneStepOf(run);
    const row = lone?.before ?? history.rowAt(run.moments.now.step);
    const moves = lone === null ? [] : movesOf(run, lone, arm);
    return history.layout.hidden
      .map((_, layer) => {
        const slice = (at: number) => {
          const into = emptySlice();
          history.arms[arm]?.histogram(at, history.layout.counts('preactivation', layer), into);
          return into;
        };
        return {
          label: t('chart.layer', { layer: layer + 1 }),
          note: lone === null ? '' : noteOf(t, moves[layer]?.raw ?? NaN, layer === lone.layer),
          before: slice(row),
          after: lone === null ? null : slice(lone.after),
        };
      })
      .toReversed();
  }, [run, arm, t]);

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const { domain, binLimit } = valueAxis('preactivation', activation, axis);
      const data = { arm, domain, binLimit, bins: BIN_COUNT, rows: rows(), lit } as const;
      drawBeforeAfter(context, data, size, theme);
    },
    [arm, activation, axis, rows, lit],
  );

  const summary = useCallback(() => {
    const lone = loneStepOf(run);
    const step = formatCount(run.moments.now.step);
    if (lone === null) return t('shift.beforeSummary', { step });
    const moved = movesOf(run, lone, arm).map(({ raw }, layer) =>
      t('shift.layerMoved', { layer: layer + 1, raw: brief(raw, t('chart.none')) }),
    );
    return t('shift.afterSummary', {
      layer: lone.layer + 1,
      step: formatCount(lone.step),
      list: moved.join(t('chart.comma')),
    });
  }, [run, arm, t]);

  const table = useCallback(() => {
    const lone = loneStepOf(run);
    const { history } = run.session;
    const at = (row: number) => recordedStepAt(history, row, arm);
    const [was, is] =
      lone === null
        ? [at(history.rowAt(run.moments.now.step)), null]
        : [at(lone.before), at(lone.after)];
    const names = ['p15', 'p50', 'p85', 'deviation'] as const;
    const cells = (recorded: typeof was | null, layer: number) =>
      names.map((name) =>
        recorded === null
          ? t('chart.none')
          : formatFixed(recorded.statistic(name, 'preactivation', layer), 3),
      );
    return {
      head: [
        t('shift.layerColumn'),
        ...names.map((name) => t('shift.beforeOf', { what: t(`ribbon.${name}`) })),
        ...names.map((name) => t('shift.afterOf', { what: t(`ribbon.${name}`) })),
      ],
      rows: history.layout.hidden.map((_, layer) => [
        String(layer + 1),
        ...cells(was, layer),
        ...cells(is, layer),
      ]),
    };
  }, [run, arm, t]);

  return (
    <>
      <p className="before-after-key">
        <button type="button" className="key key-before" data-lit={before.lit} {...before.on}>
          {t('shift.before')}
        </button>{' '}
        <button
          type="button"
          className={`key key-after-${arm === 0 ? 'a' : 'b'}`}
          data-lit={after.lit}
          {...after.on}
        >
          {t('shift.after')}
        </button>
      </p>
      <Chart
        className="before-after"
        title={t('shift.chartTitle')}
        paint={paint}
        summary={summary}
        table={table}
        following={following}
      />
    </>
  );
}

/** What stands at the right end of a layer's row. */
function noteOf(t: TFunction, raw: number, own: boolean): string {
  const dash = t('chart.none');
  const moved = raw === 0 ? t('shift.notMoved') : t('shift.movedBy', { raw: brief(raw, dash) });
  return own ? t('shift.ownStep', { moved }) : moved;
}
