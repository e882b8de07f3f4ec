import { line, scaleLinear } from 'd3';
import { type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRovingFocus } from '../../ui/roving-focus';
import { useWidth } from '../../ui/use-width';
import { blank, drawLine, placeAt, pointsOf } from './drawn-curve';
import './predict-curve.css';
import { usePrediction } from './use-prediction';

interface Axis {
  readonly domain: readonly [number, number];
  readonly label: string;
  readonly format: (value: number) => string;
}

interface Props {
  readonly id: string;
  /** What is to be drawn: "Draw the loss that you expect". */
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  /** What the run shows up to now: points (x, y) in ascending order of x. */
  readonly truth: readonly (readonly [number, number])[];
  /** How many values the reader draws, spread evenly over the axis. */
  readonly points?: number;
  readonly height?: number;
  /** Called when the reader wants to see the truth: the moment to start the run. */
  readonly onReveal?: () => void;
}

const MARGIN = { top: 26, right: 12, bottom: 40, left: 52 };
/** Shares of the value axis that a key moves a value by. */
const STEP = 0.05;
const FINE = 0.01;

/** A curve that the reader draws before the run; it stays beside the truth, and can be skipped. */
export function PredictCurve({
  id,
  title,
  x,
  y,
  truth,
  points = 9,
  height = 240,
  onReveal,
}: Props) {
  const { t } = useTranslation();
  const { curve: drawn, skipped, revealed, draw, skip, compare } = usePrediction(id);
  const box = useRef<HTMLDivElement>(null);
  const last = useRef<{ place: number; value: number } | null>(null);
  const width = Math.max(200, useWidth(box));
  useRovingFocus(box, '[role="slider"]', 'row');

  const curve = drawn?.length === points ? drawn : blank(points);
  const across = scaleLinear(x.domain, [MARGIN.left, width - MARGIN.right]);
  const up = scaleLinear(y.domain, [height - MARGIN.bottom, MARGIN.top]).clamp(true);
  const [low, high] = y.domain;
  const middle = (low + high) / 2;
  const whole = curve.every((value) => value !== null);

  const strokeTo = (event: PointerEvent<SVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const share =
      (event.clientX - left - MARGIN.left) / Math.max(1, width - MARGIN.left - MARGIN.right);
    const place = placeAt(share, points);
    const value = up.invert(event.clientY - top);
    const next = { place, value };
    draw(drawLine(curve, last.current ?? next, next));
    last.current = next;
  };
  const set = (place: number, value: number) => {
    const held = Math.max(low, Math.min(high, value));
    draw(drawLine(curve, { place, value: held }, { place, value: held }));
  };
  const finish = () => {
    compare();
    onReveal?.();
  };
  const path = line<readonly [number, number]>(
    ([at]) => across(at),
    ([, value]) => up(value),
  );
  const placeX = (place: number) =>
    x.domain[0] + ((x.domain[1] - x.domain[0]) * place) / Math.max(1, points - 1);

  return (
    <div
      className="predict-curve"
      id={id}
      data-testid="prediction"
      data-drawn={whole}
      data-revealed={revealed}
      role="group"
      aria-label={title}
    >
      <p className="predict-title">{title}</p>
      <div ref={box} className="predict-curve-box">
        <svg
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          className={revealed ? undefined : 'predict-curve-open'}
          onPointerDown={(event) => {
            if (revealed || event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            strokeTo(event);
          }}
          onPointerMove={(event) => {
            if (last.current !== null) strokeTo(event);
          }}
          onPointerUp={() => {
            last.current = null;
          }}
          onPointerCancel={() => {
            last.current = null;
          }}
        >
          <g className="predict-curve-axes" aria-hidden="true">
            {up.ticks(4).map((value) => (
              <g key={value} transform={`translate(0 ${up(value)})`}>
                <line x1={MARGIN.left} x2={width - MARGIN.right} />
                <text x={MARGIN.left - 6} dy="0.32em" textAnchor="end">
                  {y.format(value)}
                </text>
              </g>
            ))}
            {across.ticks(Math.max(2, Math.floor(width / 110))).map((value) => (
              <text
                key={value}
                x={across(value)}
                y={height - MARGIN.bottom + 16}
                textAnchor="middle"
              >
                {x.format(value)}
              </text>
            ))}
            <text x={width - MARGIN.right} y={height - 4} textAnchor="end">
              {x.label}
            </text>
            <text x={4} y={12} className="predict-curve-name">
              {y.label}
            </text>
          </g>
          <path className="predict-curve-drawn" d={path(pointsOf(curve, x.domain)) ?? ''} />
          {revealed && <path className="predict-curve-truth" d={path(truth) ?? ''} />}
          {!revealed && (
            <g>
              {curve.map((value, place) => {
                const at = x.format(placeX(place));
                const now = value ?? middle;
                return (
                  <circle
                    key={at}
                    role="slider"
                    tabIndex={-1}
                    className={value === null ? 'predict-curve-blank' : 'predict-curve-handle'}
                    cx={across(placeX(place))}
                    cy={up(now)}
                    r={6}
                    aria-label={t('chapter.drawAt', { axis: x.label, at })}
                    aria-orientation="vertical"
                    aria-valuemin={low}
                    aria-valuemax={high}
                    aria-valuenow={now}
                    aria-valuetext={value === null ? t('chapter.notDrawn') : y.format(value)}
                    onKeyDown={(event) => {
                      const by = (event.shiftKey ? FINE : STEP) * (high - low);
                      const moves: Readonly<Record<string, number>> = {
                        ArrowUp: by,
                        ArrowDown: -by,
                        PageUp: 4 * by,
                        PageDown: -4 * by,
                        Enter: 0,
                      };
                      const move = moves[event.key];
                      if (move === undefined) return;
                      event.preventDefault();
                      set(place, now + move);
                    }}
                  />
                );
              })}
            </g>
          )}
        </svg>
      </div>
      <p className="predict-curve-key">
        {revealed ? (
          <>
            {drawn !== null && <span className="key-drawn">{t('chapter.yours')}</span>}{' '}
            <span className="key-truth">{t('chapter.happened')}</span>
          </>
        ) : (
          <span>{t('chapter.howToDraw')}</span>
        )}
      </p>
      <div className="predict-acts">
        {!revealed && whole && (
          <button type="button" className="primary" onClick={finish}>
            {t('chapter.compare')}
          </button>
        )}
        {!revealed && !skipped && (
          <button
            type="button"
            className="link"
            onClick={() => {
              skip();
              onReveal?.();
            }}
          >
            {t('chapter.skip')}
          </button>
        )}
      </div>
    </div>
  );
}
