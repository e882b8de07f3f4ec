import { type PointerEvent, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../charts/format';
import { drawRails } from '../../charts/rails';
import { layOutRails } from '../../charts/rails-layout';
import type { Interval } from '../../charts/scales';
import type { ChartTheme, Size } from '../../charts/theme';
import type { Inspection } from '../../engine/inspection';
import type { Transformed } from '../../instrument/transform/transformed';
import { Chart } from '../../ui/Chart';
import { useChartTheme } from '../../ui/chart-theme';
import { STILL } from '../parts/still';
import './batch.css';

/** The normalized network of the pictures. */
const B = 1;
const NO_ZONES: readonly Interval[] = [];

interface Props {
  readonly inspection: Inspection;
  readonly result: Transformed;
  readonly domain: Interval;
  /** Where the nonlinearity that takes y is flat. */
  readonly zones?: readonly Interval[];
  /** The example followed from rail to rail, −1 for none. */
  readonly highlight?: number;
  /** Where examples can be dragged on their rail. */
  readonly onDrag?: (example: number, to: number) => void;
}

/** A batch made by hand on its three rails: x, x̂ and y. */
export function BatchRails({
  inspection,
  result,
  domain,
  zones = NO_ZONES,
  highlight = -1,
  onDrag,
}: Props) {
  const { t } = useTranslation();
  const { x } = inspection;
  const { normalized, y, moments } = result;
  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) =>
      drawRails(
        context,
        {
          arm: B,
          x,
          normalized,
          y,
          moments,
          labels: [t('transformPlay.railInput'), 'x̂ = (x − μ)/√(σ² + ε)', 'y = γx̂ + β'],
          domain,
          zones,
          highlight,
          ghosts: [],
        },
        size,
        theme,
      ),
    [x, normalized, y, moments, domain, zones, highlight, t],
  );
  const summary = useCallback(
    () =>
      t('transformPlay.railsSummary', {
        mean: formatFixed(moments.x.mean, 2),
        deviation: formatFixed(moments.x.deviation, 2),
        yMean: formatFixed(moments.y.mean, 2),
        yDeviation: formatFixed(moments.y.deviation, 2),
      }),
    [moments, t],
  );
  const table = useCallback(
    () => ({
      head: [t('transformPlay.example'), 'x', 'x̂', 'y'],
      rows: Array.from(x, (value, i) => [
        String(i + 1),
        formatFixed(value, 3),
        formatFixed(normalized[i] ?? NaN, 3),
        formatFixed(y[i] ?? NaN, 3),
      ]),
    }),
    [x, normalized, y, t],
  );
  return (
    <Chart
      className="batch-rails"
      title={t('transformPlay.rails')}
      titleHidden
      paint={paint}
      summary={summary}
      table={table}
      following={STILL}
    >
      {onDrag && <Hand x={x} domain={domain} onDrag={onDrag} />}
    </Chart>
  );
}

interface HandProps {
  readonly x: Float32Array;
  readonly domain: Interval;
  readonly onDrag: (example: number, to: number) => void;
}

/** Takes the nearest example of the first rail along; the sliders of the table do it by keys. */
function Hand({ x, domain, onDrag }: HandProps) {
  const theme = useChartTheme();
  const held = useRef(-1);
  const valueAt = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width, height } = currentTarget.getBoundingClientRect();
    const scale = layOutRails(domain, { width, height }, theme).x;
    return Math.min(domain[1], Math.max(domain[0], scale.invert(clientX - left)));
  };
  const release = () => {
    held.current = -1;
  };
  return (
    <div
      className="batch-hand"
      aria-hidden="true"
      data-testid="batch-hand"
      onPointerDown={(event) => {
        const value = valueAt(event);
        let nearest = 0;
        x.forEach((other, i) => {
          if (Math.abs(other - value) < Math.abs((x[nearest] ?? NaN) - value)) nearest = i;
        });
        held.current = nearest;
        event.currentTarget.setPointerCapture(event.pointerId);
        onDrag(nearest, value);
      }}
      onPointerMove={(event) => {
        if (held.current >= 0) onDrag(held.current, valueAt(event));
      }}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
}
