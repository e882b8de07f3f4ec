import { useTranslation } from 'react-i18next';
import { formatCount, formatFixed, formatScientific, formatTick } from '../../charts/format';
import { Slider } from '../../ui/Slider';
import { linearScale, logScale } from '../../ui/slider-scale';
import { usePlayState } from '../frame/play-context';
import '../parts/play-parts.css';
import { useTick } from '../tasks/use-task';
import { CovarianceEllipse, HALF, Plane, placeIn } from './Plane';
import { type Cloud, momentsOf, type Point } from './plane-algebra';
import { EPSILONS, SINGULAR_STATE, SMALL_BATCHES } from './play-state';
import { singularBatch, STRANGER, stretchBy } from './singular';

const LIMIT = 4;
const EXAMPLES = linearScale(...SMALL_BATCHES, 1);
const EPSILON = logScale(...EPSILONS);
/** What the task asks for. */
const STRETCH = 100;

/** A batch with fewer examples than directions: nothing varies across it, and ε alone decides. */
export function SingularPlay() {
  const { t } = useTranslation();
  const [{ m, epsilon, draw }, setState] = usePlayState(SINGULAR_STATE);
  const setM = (value: number) => setState({ m: value });
  const setEpsilon = (value: number) => setState({ epsilon: value });
  const cloud = singularBatch(m, draw);
  const { least, stretch, batch, stranger } = stretchBy(cloud, epsilon);
  useTick('line', stretch > STRETCH);
  const numbers = {
    least: least === 0 ? '0' : formatTick(Number(least.toPrecision(2))),
    stretch: stretch < 10 ? formatFixed(stretch, 1) : formatCount(stretch),
    far: formatFixed(Math.hypot(...stranger), Math.hypot(...stranger) < 10 ? 1 : 0),
  };
  return (
    <div className="part" data-testid="singular">
      <div className="planes">
        <Plane
          title={t('whitening.smallBatch', { m })}
          summary={t('whitening.singularSummary', numbers)}
          limit={LIMIT}
        >
          <CovarianceEllipse {...momentsOf(cloud)} limit={LIMIT} />
          <Examples cloud={cloud} className="plane-faint" />
          <Stranger at={STRANGER} />
        </Plane>
        <Plane
          title={t('whitening.after', { way: t('whitening.zca') })}
          summary={t('whitening.singularSummary', numbers)}
          limit={LIMIT}
        >
          <CovarianceEllipse {...momentsOf(batch)} limit={LIMIT} />
          <Examples cloud={batch} className="plane-after" />
          <Stranger at={stranger} />
        </Plane>
      </div>
      <div className="play-row">
        <Slider
          label={t('whitening.examples')}
          hint={t('whitening.examplesHint')}
          value={m}
          scale={EXAMPLES}
          format={String}
          onDrag={setM}
          onCommit={setM}
        />
        <Slider
          label={t('controls.epsilon')}
          hint={t('whitening.epsilonHint')}
          value={epsilon}
          scale={EPSILON}
          format={formatScientific}
          onDrag={setEpsilon}
          onCommit={setEpsilon}
        />
        <button type="button" onClick={() => setState({ draw: draw + 1 })}>
          {t('whitening.another')}
        </button>
      </div>
      <p className="part-note" data-testid="stretch" data-value={stretch}>
        {t('whitening.stretchLine', numbers)}
      </p>
    </div>
  );
}

function Examples({ cloud, className }: { cloud: Cloud; className: string }) {
  return cloud.map((point) => {
    const [x, y] = placeIn(LIMIT, point);
    return (
      <circle key={String(point)} className={className} aria-hidden="true" cx={x} cy={y} r={4} />
    );
  });
}

/** A cross; outside the plane an arrow at its rim that points there. */
function Stranger({ at }: { at: Point }) {
  const [x, y] = placeIn(LIMIT, at);
  const outside = Math.max(...at.map(Math.abs)) > LIMIT;
  if (!outside) {
    return (
      <path
        className="plane-stranger"
        aria-hidden="true"
        d={`M${x - 6},${y - 6}l12,12m-12,0l12,-12`}
      />
    );
  }
  const length = Math.max(...at.map(Math.abs));
  const [rimX, rimY] = [(at[0] / length) * (HALF - 5), (-at[1] / length) * (HALF - 5)];
  const degrees = (Math.atan2(rimY, rimX) * 180) / Math.PI;
  return (
    <path
      className="plane-stranger"
      aria-hidden="true"
      transform={`translate(${rimX} ${rimY}) rotate(${degrees})`}
      d="M-26,0L0,0M-9,-7L0,0L-9,7"
    />
  );
}
