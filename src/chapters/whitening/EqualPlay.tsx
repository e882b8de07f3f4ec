import { type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed, formatTick } from '../../charts/format';
import { Slider } from '../../ui/Slider';
import { linearScale, logScale } from '../../ui/slider-scale';
import { usePlayState } from '../frame/play-context';
import '../parts/play-parts.css';
import { useTick } from '../tasks/use-task';
import { answerTo, covarianceAt, followedAxis } from './around-equal';
import { CovarianceEllipse, HALF, Plane, placeIn } from './Plane';
import { ANGLES, DISTANCES, EQUAL_STATE } from './play-state';

const LIMIT = 0.8;
const STEP = 0.01;
const [NEAR, FAR] = DISTANCES;
const DISTANCE = logScale(NEAR, FAR);
const ANGLE = linearScale(...ANGLES, 5);
const FULL = 360;

/** A walk around the round cloud: PCA's long axis comes back turned over, ZCA does not notice. */
export function EqualPlay() {
  const { t } = useTranslation();
  const [{ distance, angle }, setState] = usePlayState(EQUAL_STATE);
  const setDistance = (value: number) => setState({ distance: value });
  const setAngle = (value: number) => setState({ angle: value });
  useTick('around', angle >= FULL);

  const radians = (angle * Math.PI) / 180;
  const [t0, delta] = [distance * Math.cos(radians), distance * Math.sin(radians)];
  const [x, y] = placeIn(LIMIT, [t0, delta]);
  const covariance = covarianceAt(t0, delta);
  const answer = answerTo(STEP, distance, radians);
  const turn = angle / 2;

  const pad = useRef<SVGGElement>(null);
  const holding = useRef(false);
  const follow = (event: PointerEvent) => {
    const box = pad.current?.ownerSVGElement?.getBoundingClientRect();
    if (!holding.current || !box) return;
    const [dx, dy] = [
      (2 * (event.clientX - box.left)) / box.width - 1,
      1 - (2 * (event.clientY - box.top)) / box.height,
    ];
    setDistance(Math.min(FAR, Math.max(NEAR, LIMIT * Math.hypot(dx, dy))));
    const to = (Math.atan2(dy, dx) * 180) / Math.PI;
    // The nearer way around, from where the walk is.
    const step = ((((to - angle) % FULL) + FULL + FULL / 2) % FULL) - FULL / 2;
    setAngle(Math.min(2 * FULL, Math.max(0, angle + step)));
  };
  return (
    <div className="part" data-testid="equal">
      <div className="planes">
        <Plane
          title={t('whitening.walk')}
          summary={t('whitening.walkSummary', {
            angle: formatFixed(angle, 0),
            distance: formatTick(Number(distance.toPrecision(2))),
          })}
          limit={LIMIT}
          names={['t', 'δ']}
        >
          <circle className="plane-guide plane-faint" r={(distance * HALF) / LIMIT} />
          <circle className="plane-round" r={4} aria-hidden="true" />
          <g
            ref={pad}
            className="plane-handle plane-example"
            data-active
            aria-hidden="true"
            transform={`translate(${x} ${y})`}
            onPointerDown={(event) => {
              holding.current = true;
              event.currentTarget.setPointerCapture(event.pointerId);
            }}
            onPointerMove={follow}
            onPointerUp={() => (holding.current = false)}
            onPointerCancel={() => (holding.current = false)}
          >
            <circle className="plane-reach" r={22} />
            <circle className="plane-dot" r={6} />
          </g>
        </Plane>
        <Plane
          title={t('whitening.longAxis')}
          summary={t('whitening.longAxisSummary', { turn: formatFixed(turn, 0) })}
          limit={2}
        >
          <CovarianceEllipse mean={[0, 0]} covariance={covariance} limit={2} />
          <line className="plane-axis-start" x1={0} y1={0} x2={HALF * 0.8} y2={0} />
          <Arrow to={followedAxis(radians)} />
        </Plane>
      </div>
      <div className="play-row">
        <Slider
          label={t('whitening.angle')}
          hint={t('whitening.angleHint')}
          value={angle}
          scale={ANGLE}
          format={(value) => `${formatFixed(value, 0)}°`}
          onDrag={setAngle}
          onCommit={setAngle}
        />
        <Slider
          label={t('whitening.distance')}
          hint={t('whitening.distanceHint')}
          value={distance}
          scale={DISTANCE}
          format={(value) => formatTick(Number(value.toPrecision(2)))}
          onDrag={setDistance}
          onCommit={setDistance}
        />
      </div>
      <p className="part-note" data-testid="axis-turn" data-value={turn}>
        <span>{t('whitening.turnedBy', { turn: formatFixed(turn, 0) })}</span>{' '}
        <strong>{turn >= 180 ? t('whitening.overturned') : ''}</strong>
      </p>
      <table className="part-table" translate="no">
        <tbody>
          <tr>
            <th scope="row">{t('whitening.eigenvalues')}</th>
            <td>{`${formatFixed(1 + distance, 2)} · ${formatFixed(1 - distance, 2)}`}</td>
          </tr>
          <tr>
            <th scope="row">{t('whitening.axisAnswer', { step: STEP })}</th>
            <td data-testid="axis-answer" data-value={answer.axis}>
              {`${formatFixed(answer.axis, 1)}°`}
            </td>
          </tr>
          <tr>
            <th scope="row">{t('whitening.zcaAnswer', { step: STEP })}</th>
            <td data-testid="zca-answer" data-value={answer.zca}>
              {formatFixed(answer.zca, 4)}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Arrow({ to: [x, y] }: { to: readonly [number, number] }) {
  const length = HALF * 0.8;
  const degrees = (-Math.atan2(y, x) * 180) / Math.PI;
  return (
    <g transform={`rotate(${degrees})`} aria-hidden="true">
      <line className="plane-axis" x1={0} y1={0} x2={length} y2={0} />
      <polyline
        className="plane-axis"
        fill="none"
        points={`${length - 12},-8 ${length},0 ${length - 12},8`}
      />
    </g>
  );
}
