import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../charts/format';
import { useLit } from '../symbols/lit';
import { BATCH } from './batch';

interface Props {
  readonly b: number;
  /** The mean that is taken off. */
  readonly mean: number;
  readonly normalized: readonly number[];
  readonly targets: readonly number[];
  /** Where the gradient pulls each x̂, as it is seen; null: not shown. */
  readonly pulls: readonly number[] | null;
}

/** Half the width of the axis, which is pinned: it never follows the numbers. */
const REACH = 5;
const RADIUS = 6;
/** Heights of the three rails, in CSS pixels. */
const RAILS = { x: 52, normalized: 130, target: 204 } as const;
const TICKS = [-4, -2, 0, 2, 4];

const place = (value: number) => `${50 + (46 * value) / REACH}%`;
/** Neighbors' arrows lie side by side. */
const pullHeight = (i: number) => RAILS.normalized - 12 - 5 * (i % 3);
const inside = (value: number) => Math.abs(value) <= REACH;

/** The batch on three rails with one axis: x = u + b, x̂ = x − μ, and the targets t. */
export function ShiftRails({ b, mean, normalized, targets, pulls }: Props) {
  const { t } = useTranslation();
  const ofB = useLit('b');
  const ofMean = useLit('mu');
  const ofNormalized = useLit('xhat');
  const ofTarget = useLit('target');
  const x = BATCH.map((u) => u + b);
  const outside = x.filter((value) => !inside(value)).length;
  return (
    <svg
      className="shift-rails"
      role="img"
      aria-label={t('wrongFix.railsSummary', {
        b: formatFixed(b, 2),
        mean: formatFixed(mean, 2),
        outside,
      })}
    >
      {TICKS.map((tick) => (
        <g key={tick} className="rail-tick">
          <line x1={place(tick)} x2={place(tick)} y1={RAILS.x} y2={RAILS.target + 12} />
          <text x={place(tick)} y={RAILS.target + 28}>
            {formatFixed(tick, 0)}
          </text>
        </g>
      ))}
      <Rail y={RAILS.x} label={t('wrongFix.railX')} lit={ofB.lit} on={ofB.on}>
        {x.map((value, i) => (
          <circle
            key={BATCH[i]}
            className="rail-dot"
            cx={place(Math.max(-REACH, Math.min(REACH, value)))}
            cy={RAILS.x}
            r={inside(value) ? RADIUS : RADIUS / 2}
          />
        ))}
        {outside > 0 && (
          <text
            className="rail-outside"
            x={b > 0 ? '100%' : '0'}
            y={RAILS.x - 14}
            data-side={b > 0}
          >
            {t('wrongFix.outside', { outside })}
          </text>
        )}
      </Rail>
      {inside(mean) && (
        <g className="rail-mean" data-lit={ofMean.lit} {...ofMean.on}>
          <line x1={place(mean)} x2={place(mean)} y1={RAILS.x - 12} y2={RAILS.x + 12} />
          <text x={place(mean)} y={RAILS.x + 26}>
            μ
          </text>
        </g>
      )}
      <Rail
        y={RAILS.normalized}
        label={t('wrongFix.railNormalized')}
        lit={ofNormalized.lit}
        on={ofNormalized.on}
      >
        {normalized.map((value, i) => (
          <g key={BATCH[i]}>
            {pulls !== null && Math.abs(pulls[i] ?? 0) > 1e-9 && (
              <line
                className="rail-pull"
                x1={place(value)}
                x2={place(value - (pulls[i] ?? 0))}
                y1={pullHeight(i)}
                y2={pullHeight(i)}
                markerEnd="url(#rail-arrow)"
              />
            )}
            <circle className="rail-dot" cx={place(value)} cy={RAILS.normalized} r={RADIUS} />
          </g>
        ))}
      </Rail>
      <Rail y={RAILS.target} label={t('wrongFix.railTarget')} lit={ofTarget.lit} on={ofTarget.on}>
        {targets.map((value, i) => (
          <circle
            key={BATCH[i]}
            className="rail-target"
            cx={place(value)}
            cy={RAILS.target}
            r={RADIUS - 1}
          />
        ))}
      </Rail>
      <defs>
        <marker
          id="rail-arrow"
          viewBox="0 0 6 6"
          refX="5"
          refY="3"
          markerWidth="6"
          markerHeight="6"
        >
          <path d="M0 0L6 3L0 6z" />
        </marker>
      </defs>
    </svg>
  );
}

interface RailProps {
  readonly y: number;
  readonly label: string;
  readonly lit: boolean;
  readonly on: ReturnType<typeof useLit>['on'];
  readonly children: ReactNode;
}

function Rail({ y, label, lit, on, children }: RailProps) {
  return (
    <g className="rail" data-lit={lit} {...on}>
      <rect className="rail-area" x="0" y={y - 46} width="100%" height="66" />
      <text className="rail-label" x="0" y={y - 34}>
        {label}
      </text>
      <line className="rail-line" x1={place(-REACH)} x2={place(REACH)} y1={y} y2={y} />
      {children}
    </g>
  );
}
