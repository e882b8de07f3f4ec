import { ticks } from 'd3';
import { type ReactNode, useId } from 'react';
import { formatTick } from '../../charts/format';
import { type Axes, axesOf, type Matrix, type Point } from './plane-algebra';
import './plane.css';

/** Half the width of a plane, in its own units; about a CSS pixel each. */
export const HALF = 160;

const FEATURES = ['x₁', 'x₂'] as const;

interface Props {
  readonly title: string;
  /** One sentence that says what the picture shows now. */
  readonly summary: string;
  /** Of both axes: from −limit to limit. */
  readonly limit: number;
  /** What stands at the axes. */
  readonly names?: readonly [string, string];
  readonly children: ReactNode;
}

/** Two features of a batch, the same scale on both axes. */
export function Plane({ title, summary, limit, names = FEATURES, children }: Props) {
  const id = useId();
  const place = (value: number) => (value * HALF) / limit;
  const marks = ticks(-limit, limit, 4).filter((tick) => tick !== 0 && Math.abs(tick) < limit);
  return (
    <figure className="plane" translate="no">
      <figcaption id={id}>{title}</figcaption>
      <svg
        viewBox={`${-HALF} ${-HALF} ${2 * HALF} ${2 * HALF}`}
        role="group"
        aria-labelledby={id}
        aria-describedby={`${id}s`}
      >
        <g className="plane-axes" aria-hidden="true">
          <line x1={-HALF} x2={HALF} y1={0} y2={0} />
          <line x1={0} x2={0} y1={-HALF} y2={HALF} />
          {marks.map((tick) => (
            <g key={tick}>
              <line x1={place(tick)} x2={place(tick)} y1={-3} y2={3} />
              <line x1={-3} x2={3} y1={place(tick)} y2={place(tick)} />
              <text x={place(tick)} y={16} textAnchor="middle">
                {formatTick(tick)}
              </text>
              <text x={-7} y={-place(tick) + 4} textAnchor="end">
                {formatTick(tick)}
              </text>
            </g>
          ))}
          <text x={HALF - 4} y={-6} textAnchor="end">
            {names[0]}
          </text>
          <text x={7} y={-HALF + 12}>
            {names[1]}
          </text>
        </g>
        {children}
      </svg>
      <p className="visually-hidden" id={`${id}s`}>
        {summary}
      </p>
    </figure>
  );
}

/** Where a point lies in the plane's own units; what is outside is held at its rim. */
export function placeIn(limit: number, [x, y]: Point): Point {
  const held = (value: number) => Math.max(-HALF + 4, Math.min(HALF - 4, (value * HALF) / limit));
  return [held(x), held(-y)];
}

interface EllipseProps {
  readonly mean: Point;
  readonly covariance: Matrix;
  readonly limit: number;
}

/** One standard deviation around the mean in every direction. */
export function CovarianceEllipse({ mean, covariance, limit }: EllipseProps) {
  const { values, first }: Axes = axesOf(covariance);
  const [x, y] = placeIn(limit, mean);
  const length = (variance: number) => (Math.sqrt(variance) * HALF) / limit;
  const degrees = (-Math.atan2(first[1], first[0]) * 180) / Math.PI;
  return (
    <ellipse
      className="plane-ellipse"
      aria-hidden="true"
      rx={length(values[0])}
      ry={length(values[1])}
      transform={`translate(${x} ${y}) rotate(${degrees})`}
    />
  );
}
