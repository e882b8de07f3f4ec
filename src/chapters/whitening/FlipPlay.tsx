import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../charts/format';
import { Slider } from '../../ui/Slider';
import { linearScale } from '../../ui/slider-scale';
import { usePlayState } from '../frame/play-context';
import '../parts/play-parts.css';
import { useReveal } from '../predict/use-prediction';
import { countTurns, type FlipWay, flipBatch, hasTurned, whitenerOf } from './flips';
import { CovarianceEllipse, Plane, placeIn } from './Plane';
import { type Matrix, momentsOf, type Point, through } from './plane-algebra';
import { FLIP_STATE, RATIOS } from './play-state';

const LIMIT = 3.5;
/** Batches after the first, until the truth of the prediction opens. */
const BATCHES = 20;
const RATIO = linearScale(...RATIOS, 0.05);

/** A letter that shows what turns and what is mirrored, as strokes. */
const LETTER: readonly (readonly Point[])[] = [
  [
    [-0.7, -1.2],
    [-0.7, 1.2],
    [0.8, 1.2],
  ],
  [
    [-0.7, 0.15],
    [0.45, 0.15],
  ],
];

/** One distribution, batch after batch: what PCA and ZCA make of the same letter. */
export function FlipPlay() {
  const { t } = useTranslation();
  const [{ ratio, rule, drawn }, setState] = usePlayState(FLIP_STATE);
  const setRatio = (value: number) => setState({ ratio: value });
  const cloud = flipBatch(drawn, ratio);
  const moments = momentsOf(cloud);
  const go = (to: number) => setState({ drawn: to });
  useReveal('flips', drawn >= BATCHES);
  return (
    <div className="part" data-testid="flips" data-batches={drawn}>
      <div className="planes planes-three">
        <Plane
          title={t('whitening.batchNumber', { number: drawn + 1 })}
          summary={t('whitening.flipSummary', { number: drawn + 1 })}
          limit={LIMIT}
        >
          <CovarianceEllipse {...moments} limit={LIMIT} />
          {cloud.map((point) => {
            const [x, y] = placeIn(LIMIT, point);
            return (
              <circle
                key={String(point)}
                className="plane-faint"
                aria-hidden="true"
                cx={x}
                cy={y}
                r={2.5}
              />
            );
          })}
          <Letter matrix={[1, 0, 0, 1]} before />
        </Plane>
        {(['pca', 'zca'] as const).map((way) => (
          <Whitened key={way} way={way} ratio={ratio} drawn={drawn} rule={rule} />
        ))}
      </div>
      <div className="play-row">
        <button type="button" className="primary" onClick={() => go(drawn + 1)}>
          {t('whitening.nextBatch')}
        </button>
        <button type="button" onClick={() => go(BATCHES)}>
          {t('whitening.toBatch', { number: BATCHES + 1 })}
        </button>
        <button type="button" onClick={() => go(0)}>
          {t('whitening.firstBatch')}
        </button>
        <Slider
          label={t('whitening.ratio')}
          hint={t('whitening.ratioHint')}
          value={ratio}
          scale={RATIO}
          format={(value) => formatFixed(value, 2)}
          onDrag={setRatio}
          onCommit={setRatio}
        />
        <label className="part-check">
          <input
            type="checkbox"
            checked={rule}
            onChange={(event) => setState({ rule: event.target.checked })}
          />
          <span>{t('whitening.signRule')}</span>
        </label>
      </div>
    </div>
  );
}

interface WhitenedProps {
  readonly way: FlipWay;
  readonly ratio: number;
  readonly drawn: number;
  readonly rule: boolean;
}

function Whitened({ way, ratio, drawn, rule }: WhitenedProps) {
  const { t } = useTranslation();
  const matrix = whitenerOf(way, flipBatch(drawn, ratio), rule);
  const turned = drawn > 0 && hasTurned(whitenerOf(way, flipBatch(drawn - 1, ratio), rule), matrix);
  const count = countTurns(way, ratio, drawn + 1, rule);
  const word = way === 'pca' ? t('whitening.pca') : t('whitening.zca');
  const tally = t('whitening.turns', { turned: count, of: drawn });
  return (
    <div>
      <Plane title={t('whitening.after', { way: word })} summary={tally} limit={LIMIT}>
        <Letter matrix={matrix} />
      </Plane>
      <p className="part-note" data-testid={`turns-${way}`} data-value={count}>
        <span>{tally}</span> <strong>{turned ? t('whitening.justTurned') : ''}</strong>
      </p>
    </div>
  );
}

function Letter({ matrix, before = false }: { matrix: Matrix; before?: boolean }) {
  return (
    <g aria-hidden="true">
      {LETTER.map((stroke) => (
        <polyline
          key={stroke.length}
          className={before ? 'plane-letter plane-letter-before' : 'plane-letter'}
          points={stroke
            .map((point) => placeIn(LIMIT, through('pca', matrix, [0, 0], point)).join(','))
            .join(' ')}
        />
      ))}
    </g>
  );
}
