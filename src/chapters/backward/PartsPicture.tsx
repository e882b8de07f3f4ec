import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../charts/format';
import { useLit } from '../symbols/lit';
import type { Parts } from './parts';
import { G_REACH, type Stage, X_REACH } from './play-state';
import type { SampleBatch } from './sample-batch';

interface Props {
  readonly batch: SampleBatch;
  readonly parts: Parts;
  readonly stage: Stage;
  readonly onMove: (index: number, x: number, g: number) => void;
}

const HEIGHT = 260;
const EDGE = 18;
/** Places on a unit of each axis. */
const PER_UNIT = 10;

const across = (x: number) => `${4 + (92 * (x - X_REACH[0])) / (X_REACH[1] - X_REACH[0])}%`;
const up = (g: number) =>
  HEIGHT - EDGE - ((HEIGHT - 2 * EDGE) * (g - G_REACH[0])) / (G_REACH[1] - G_REACH[0]);
const limit = (value: number, [low, high]: readonly [number, number]) =>
  Math.max(low, Math.min(high, Math.round(value * PER_UNIT) / PER_UNIT));

/** The points (xᵢ, gᵢ), the line that fits them best, and what it leaves of each. */
export function PartsPicture({ batch, parts, stage, onMove }: Props) {
  const { t } = useTranslation();
  const picture = useRef<SVGSVGElement>(null);
  const ofMean = useLit('one');
  const ofLine = useLit('along');
  const ofRest = useLit('rest');
  const base = (i: number) =>
    stage === 'whole' ? 0 : stage === 'mean' ? parts.middle : (parts.line[i] ?? NaN);
  const at = ({ clientX, clientY }: PointerEvent) => {
    const box = picture.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return null;
    const share = ((clientX - box.left) / box.width - 0.04) / 0.92;
    const height = (HEIGHT - EDGE - (clientY - box.top)) / (HEIGHT - 2 * EDGE);
    return {
      x: X_REACH[0] + share * (X_REACH[1] - X_REACH[0]),
      g: G_REACH[0] + height * (G_REACH[1] - G_REACH[0]),
    };
  };
  const drag = (index: number) => (event: PointerEvent<SVGElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const place = at(event);
    if (place !== null) onMove(index, limit(place.x, X_REACH), limit(place.g, G_REACH));
  };
  const press = (index: number) => (event: KeyboardEvent) => {
    const [dx, dg] = MOVES[event.key] ?? [0, 0];
    if (dx === 0 && dg === 0) return;
    event.preventDefault();
    const { x, g } = batch;
    onMove(
      index,
      limit((x[index] ?? NaN) + dx / PER_UNIT, X_REACH),
      limit((g[index] ?? NaN) + dg / PER_UNIT, G_REACH),
    );
  };
  const middle = parts.middle;
  const center = batch.x.reduce((total, value) => total + value, 0) / batch.x.length;
  const lineAt = (x: number) => middle + parts.slope * (x - center);
  return (
    <svg ref={picture} className="parts-picture" height={HEIGHT} aria-label={t('backward.picture')}>
      {[-2, -1, 0, 1, 2].map((tick) => (
        <g key={tick} className="parts-tick" data-zero={tick === 0}>
          <line x1="4%" x2="96%" y1={up(tick)} y2={up(tick)} />
          <text x="0" y={up(tick)}>
            {formatFixed(tick, 0)}
          </text>
        </g>
      ))}
      <text className="parts-axis" x="96%" y={HEIGHT - 2}>
        {t('backward.axisX')}
      </text>
      <text className="parts-name" x="4%" y="10">
        {t('backward.axisG')}
      </text>
      <g className="parts-mean" data-lit={ofMean.lit} {...ofMean.on}>
        {stage !== 'whole' && <line x1="4%" x2="96%" y1={up(middle)} y2={up(middle)} />}
      </g>
      <g className="parts-line" data-lit={ofLine.lit} {...ofLine.on}>
        {stage === 'line' && (
          <line
            x1={across(X_REACH[0])}
            x2={across(X_REACH[1])}
            y1={up(lineAt(X_REACH[0]))}
            y2={up(lineAt(X_REACH[1]))}
          />
        )}
      </g>
      <g className="parts-rest" data-lit={ofRest.lit} {...ofRest.on}>
        {batch.x.map((x, i) => (
          <line
            // Examples have no other name than their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={i}
            x1={across(x)}
            x2={across(x)}
            y1={up(base(i))}
            y2={up(batch.g[i] ?? NaN)}
          />
        ))}
      </g>
      {batch.x.map((x, i) => (
        <circle
          // oxlint-disable-next-line react/no-array-index-key
          key={i}
          className="parts-point"
          cx={across(x)}
          cy={up(batch.g[i] ?? NaN)}
          r="9"
        />
      ))}
      {batch.x.map((x, i) => (
        <circle
          // oxlint-disable-next-line react/no-array-index-key
          key={i}
          className="parts-grip"
          cx={across(x)}
          cy={up(batch.g[i] ?? NaN)}
          r="20"
          role="slider"
          tabIndex={0}
          aria-label={t('backward.point', { example: i + 1 })}
          aria-valuemin={G_REACH[0]}
          aria-valuemax={G_REACH[1]}
          aria-valuenow={batch.g[i] ?? 0}
          aria-valuetext={t('backward.pointValue', {
            x: formatFixed(x, 1),
            g: formatFixed(batch.g[i] ?? NaN, 1),
            rest: formatFixed((batch.g[i] ?? NaN) - base(i), 2),
          })}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag(i)}
          onKeyDown={press(i)}
        />
      ))}
    </svg>
  );
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
