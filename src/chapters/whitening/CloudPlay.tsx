import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../charts/format';
import { Choice } from '../../ui/Choice';
import { usePlayState } from '../frame/play-context';
import '../parts/play-parts.css';
import { useLit } from '../symbols/lit';
import { useTick } from '../tasks/use-task';
import { firstCloud } from './first-cloud';
import { type Handle, Handles } from './Handles';
import { CovarianceEllipse, Plane, placeIn } from './Plane';
import {
  type Cloud,
  correlation,
  type Matrix,
  momentsOf,
  type Point,
  through,
  WAYS,
  whitener,
} from './plane-algebra';
import { CLOUD_NAMES, CLOUD_STATE, WAY_STATE } from './play-state';
import { ellipseEnds, pullEnd } from './reshape';

const LIMIT = 4;
const EPSILON = 1e-5;
/** Below it the features count as uncorrelated. */
const UNCORRELATED = 0.1;
/** Above it the batch counts as narrow. */
export const NARROW = 0.9;

/** As finely as a link tells it. */
const rounded = (value: number) => Math.round(1000 * value) / 1000;

/** A batch that can be dragged by its points and by its ellipse, and what is made of it. */
export function CloudPlay() {
  const { t } = useTranslation();
  const help = useId();
  const [places, setPlaces] = usePlayState(CLOUD_STATE);
  const [{ way }, setWay] = usePlayState(WAY_STATE);
  const [active, setActive] = useState('p0');
  const sigma = useLit('covariance');
  const whitened = useLit('whitened');

  const cloud = CLOUD_NAMES.map(([x, y]): Point => [places[x] ?? NaN, places[y] ?? NaN]);
  const setCloud = (next: Cloud) =>
    setPlaces(
      Object.fromEntries(
        CLOUD_NAMES.flatMap(([x, y], i) => [
          [x, rounded(next[i]?.[0] ?? NaN)],
          [y, rounded(next[i]?.[1] ?? NaN)],
        ]),
      ),
    );
  const before = momentsOf(cloud);
  const matrix = whitener(way, before.covariance, EPSILON);
  const made = cloud.map((point) => through(way, matrix, before.mean, point));
  const after = momentsOf(made);
  const tilt = correlation(before.covariance);

  const moveTo = (id: string, to: readonly [number, number]) => {
    if (id === 'long' || id === 'narrow') setCloud(pullEnd(cloud, id === 'long' ? 0 : 1, to));
    else setCloud(cloud.map((point, i) => (id === `p${i}` ? to : point)));
  };
  useTick('upright', way === 'standardized' && Math.abs(tilt) < UNCORRELATED);
  useTick('apart', way === 'zca' && Math.abs(tilt) > NARROW);

  const write = ([x, y]: readonly [number, number]) => ({
    x: formatFixed(x, 2),
    y: formatFixed(y, 2),
  });
  const [long, narrow] = ellipseEnds(cloud);
  const handles: readonly Handle[] = [
    { id: 'long', at: long, name: t('whitening.longEnd', write(long)), kind: 'end' },
    { id: 'narrow', at: narrow, name: t('whitening.narrowEnd', write(narrow)), kind: 'end' },
    ...cloud.map((at, i) => ({
      id: `p${i}`,
      at,
      name: t('whitening.example', { number: i + 1, ...write(at) }),
      kind: 'example' as const,
    })),
  ];
  const words = {
    raw: t('whitening.raw'),
    standardized: t('whitening.standardized'),
    pca: t('whitening.pca'),
    zca: t('whitening.zca'),
  };
  const say = ({ covariance }: { covariance: Matrix }) =>
    t('whitening.cloudSummary', {
      xx: formatFixed(covariance[0], 2),
      yy: formatFixed(covariance[3], 2),
      xy: formatFixed(covariance[1], 2),
      r: formatFixed(correlation(covariance), 2),
    });
  return (
    <div className="part" data-testid="cloud">
      <Choice
        label={t('whitening.way')}
        value={way}
        options={WAYS.map((value) => ({ value, label: words[value] }))}
        onChange={(value) => setWay({ way: value })}
      />
      <div className="planes planes-pair">
        <Plane title={t('whitening.before')} summary={say(before)} limit={LIMIT}>
          <g className="plane-lit" data-lit={sigma.lit || undefined} {...sigma.on}>
            <CovarianceEllipse {...before} limit={LIMIT} />
          </g>
          <Handles
            handles={handles}
            limit={LIMIT}
            active={active}
            onActivate={setActive}
            onMove={moveTo}
            describedBy={help}
          />
        </Plane>
        <Plane title={t('whitening.after', { way: words[way] })} summary={say(after)} limit={LIMIT}>
          <CovarianceEllipse {...after} limit={LIMIT} />
          <g className="plane-lit" data-lit={whitened.lit || undefined} {...whitened.on}>
            {made.map((point, i) => {
              const [x, y] = placeIn(LIMIT, point);
              const id = `p${i}`;
              return (
                <circle
                  key={id}
                  className="plane-after"
                  data-active={active === id || undefined}
                  cx={x}
                  cy={y}
                  r={5}
                />
              );
            })}
          </g>
        </Plane>
      </div>
      <p className="part-note" id={help}>
        {t('whitening.cloudHelp')}
      </p>
      <MomentsTable before={before.covariance} after={after.covariance} />
      <div className="play-row">
        <button type="button" onClick={() => setCloud(firstCloud())}>
          {t('whitening.again')}
        </button>
      </div>
    </div>
  );
}

function MomentsTable({ before, after }: { before: Matrix; after: Matrix }) {
  const { t } = useTranslation();
  const rows = [
    { name: t('whitening.variance1'), of: (matrix: Matrix) => matrix[0] },
    { name: t('whitening.variance2'), of: (matrix: Matrix) => matrix[3] },
    { name: t('whitening.covariance'), of: (matrix: Matrix) => matrix[1] },
    { name: t('whitening.correlation'), of: correlation },
  ];
  return (
    <table className="part-table" translate="no">
      <thead>
        <tr>
          <td />
          <th scope="col">{t('whitening.columnBefore')}</th>
          <th scope="col">{t('whitening.columnAfter')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, of }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{formatFixed(of(before), 2)}</td>
            <td>{formatFixed(of(after), 2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
