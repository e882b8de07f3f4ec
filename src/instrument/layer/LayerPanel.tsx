import { armId, armLetter } from '../arm-names';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatFixed } from '../../charts/format';
import type { ChartTheme, Size } from '../../charts/theme';
import { drawUnits } from '../../charts/units';
import { QUANTITIES, type Quantity } from '../../engine/probes/measurement';
import { armOf } from '../../experiment/experiment';
import { Chart } from '../../ui/Chart';
import { Panel } from '../../ui/Panel';
import { Readout } from '../../ui/Readout';
import { Transport } from '../transport/Transport';
import { LayerChoice } from './LayerChoice';
import { useFollowing, useCurrent, useDepth, useRun, useView, useArms } from '../run/run-context';
import { stepsBefore, readStepOf, recordedStepOf } from '../run/recorded-step';
import { Ribbon } from '../ribbons/Ribbon';
import { brief } from '../write-values';
import { networkName } from '../layer-names';
import './layer-panel.css';

/** One layer, large: all four quantities of both networks, and γ and β of every unit. */
export function LayerPanel() {
  const { t } = useTranslation();
  const { layer } = useView('layer');
  const depth = useDepth();
  if (depth === 0) return <p>{t('ribbon.noLayers')}</p>;
  return <Detail layer={Math.min(layer, depth) - 1} />;
}

/** `layer` counts from 0. */
function Detail({ layer }: { layer: number }) {
  const { t } = useTranslation();
  const run = useRun();
  const arms = useArms();
  const current = useCurrent();
  return (
    <>
      <div className="layer-bar">
        <Transport />
        <LayerChoice />
        <button type="button" onClick={() => run.setView({ panel: 'transform' })}>
          {t('layer.toTransform')}
        </button>
      </div>
      <p className="layer-order">{t('layer.order')}</p>
      <div className="layer-grid">
        {QUANTITIES.map((quantity) => (
          <section key={quantity} className="layer-quantity">
            <h3>{t(`quantity.${quantity}Name`)}</h3>
            {arms.map((arm) => (
              <Panel key={arm} name={t(`quantity.${quantity}Name`)}>
                <div>
                  <Ribbon
                    arm={arm}
                    layer={layer}
                    quantity={quantity}
                    showTimeAxis
                    label={networkName(t, arm)}
                  />
                  <ShiftLine arm={arm} layer={layer} quantity={quantity} />
                </div>
              </Panel>
            ))}
          </section>
        ))}
        {arms
          .filter((arm) => armOf(current, arm).normalizer !== 'none')
          .map((arm) => (
            <Panel key={arm} name={t('layer.affine', { arm: armLetter(arm) })}>
              <UnitsChart arm={arm} layer={layer} />
            </Panel>
          ))}
      </div>
    </>
  );
}

interface Props {
  readonly arm: number;
  readonly layer: number;
}

function ShiftLine({ arm, layer, quantity }: Props & { readonly quantity: Quantity }) {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();
  const read = useCallback(() => {
    const recorded = readStepOf(run, arm);
    const { before } = stepsBefore(run);
    const start = recorded.statistic('shiftSinceStartRaw', quantity, layer);
    const dash = t('chart.none');
    const write = (name: 'StartScaled' | 'BeforeRaw' | 'BeforeScaled') =>
      brief(recorded.statistic(`shiftSince${name}`, quantity, layer), dash);
    return {
      value: start,
      step: recorded.step,
      text: Number.isFinite(start)
        ? t('layer.shift', {
            start: brief(start, dash),
            startScaled: write('StartScaled'),
            from: Number.isNaN(before) ? dash : formatCount(before),
            before: write('BeforeRaw'),
            beforeScaled: write('BeforeScaled'),
          })
        : '',
    };
  }, [run, arm, quantity, layer, t]);
  return (
    <p className="layer-shift">
      <Readout testId={`shift-${armId(arm)}-${quantity}`} read={read} following={following} />
    </p>
  );
}

function UnitsChart({ arm, layer }: Props) {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const recorded = recordedStepOf(run, arm);
      const [gamma, beta] = [recorded.gamma(layer), recorded.beta(layer)];
      drawUnits(
        context,
        {
          arm,
          gamma: { data: gamma, offset: 0, stride: 1 },
          beta: { data: beta, offset: 0, stride: 1 },
          count: gamma.length,
          domainGamma: [-1, 4],
          domainBeta: [-3, 3],
          unitName: t('layer.unit'),
        },
        size,
        theme,
      );
    },
    [run, arm, layer, t],
  );

  const summary = useCallback(() => {
    const recorded = readStepOf(run, arm);
    const [gamma, beta] = [recorded.gamma(layer), recorded.beta(layer)];
    const dash = t('chart.none');
    return t('layer.affineSummary', {
      low: brief(Math.min(...gamma), dash),
      high: brief(Math.max(...gamma), dash),
      lowBeta: brief(Math.min(...beta), dash),
      highBeta: brief(Math.max(...beta), dash),
    });
  }, [run, arm, layer, t]);

  const table = useCallback(() => {
    const recorded = readStepOf(run, arm);
    const beta = recorded.beta(layer);
    const write = (value = NaN) =>
      Number.isFinite(value) ? formatFixed(value, 3) : t('chart.none');
    return {
      head: [t('layer.unit'), 'γ', 'β'],
      rows: [...recorded.gamma(layer)].map((gamma, unit) => [
        formatCount(unit + 1),
        write(gamma),
        write(beta[unit]),
      ]),
    };
  }, [run, arm, layer, t]);

  return (
    <Chart
      className="units"
      title={t('layer.affine', { arm: armLetter(arm) })}
      paint={paint}
      summary={summary}
      table={table}
      following={following}
    />
  );
}
