import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed, formatShare } from '../../charts/format';
import { Choice } from '../../ui/Choice';
import { Play } from '../frame/Play';
import { usePlayState } from '../frame/play-context';
import { useTick } from '../tasks/use-task';
import { partsOf } from './parts';
import { PartsPicture } from './PartsPicture';
import { PARTS_STATE, POINTS, STAGES } from './play-state';
import { firstOf, SIZES, type SampleBatch } from './sample-batch';
import './backward.css';

/** What ‖g‖² comes to pieces in. */
const PARTS = ['mean', 'slope', 'rest'] as const;
/** A slope that is seen, and a rest that is not. */
const STEEP = 0.2;
const FLAT = 0.06;

/** g loses its mean and its slope: what is left is the gradient of x, but for its scale. */
export function PartsPlay() {
  const { t } = useTranslation();
  return (
    <Play id="parts" title={t('backward.partsTitle')}>
      <PointsAndLine />
    </Play>
  );
}

function PointsAndLine() {
  const { t } = useTranslation();
  const [state, setState] = usePlayState(PARTS_STATE);
  const { stage, size } = state;
  const batch = useMemo<SampleBatch>(() => {
    const points = POINTS.slice(0, Number(size));
    return { x: points.map(({ x }) => state[x]), g: points.map(({ g }) => state[g]) };
  }, [state, size]);
  const parts = useMemo(() => partsOf(batch.x, batch.g), [batch]);
  const { squares, slope, rest } = parts;
  const whole = squares.mean + squares.slope + squares.rest;
  const largest = Math.max(...rest.map(Math.abs));
  useTick('vanish', batch.x.length > 2 && Math.abs(slope) > STEEP && largest < FLAT);
  const share = (part: number) => (whole > 0 ? part / whole : 0);
  return (
    <div>
      <PartsPicture
        batch={batch}
        parts={parts}
        stage={stage}
        onMove={(index, x, g) => setState(placed(index, x, g))}
      />
      <div className="parts-bar" aria-hidden="true" data-rest={share(squares.rest)}>
        {PARTS.map((part) => (
          <span key={part} data-part={part} style={{ flexGrow: share(squares[part]) }} />
        ))}
      </div>
      <p className="play-said parts-said" role="status">
        <span>{t('backward.partsOf')}</span>{' '}
        {PARTS.map((part) => (
          <Fragment key={part}>
            <span className="parts-share" data-part={part}>
              {t(`backward.parts.${part}`, { share: formatShare(share(squares[part])) })}
            </span>{' '}
          </Fragment>
        ))}
        <span>{t('backward.partsLargest', { largest: formatFixed(largest, 2) })}</span>
      </p>
      <div className="play-settings">
        <Choice
          label={t('backward.stage')}
          value={stage}
          options={STAGES.map((value) => ({ value, label: t(`backward.stages.${value}`) }))}
          onChange={(value) => setState({ stage: value })}
        />
        <Choice
          label={t('backward.size')}
          value={size}
          options={SIZES.map((value) => ({ value, label: value }))}
          onChange={(value) => setState({ size: value, ...firstPlaces(Number(value)) })}
        />
      </div>
    </div>
  );
}

type Places = Readonly<Record<string, number>>;

/** Where an example lies, by the names that its place has in the play's state. */
function placed(index: number, x: number, g: number): Places {
  const names = POINTS[index];
  return names === undefined ? {} : { [names.x]: x, [names.g]: g };
}

/** The points of a batch of this size, untouched. */
function firstPlaces(size: number): Places {
  const { x, g } = firstOf(size);
  const places = x.map((value, i) => placed(i, value, g[i] ?? 0));
  return Object.assign({}, ...places) as Places;
}
