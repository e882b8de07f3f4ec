import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed } from '../../charts/format';
import { transform } from '../../instrument/transform/transformed';
import { brief } from '../../instrument/write-values';
import { useExercise } from '../exercise/use-exercise';
import '../parts/play-parts.css';
import { AffineByHand, UNTOUCHED } from './AffineByHand';
import { BatchRails } from './BatchRails';
import { EPSILON, inspect, restretch } from './hand-batch';
import { judgeIdentity } from './judge-identity';

const DOMAIN = [-8, 8] as const;
/** μ = 1.70 and σ = 2.40: a variance of 5.76 is easily taken for the scale. */
export const IDENTITY_BATCH = restretch([-2, -1.1, -0.7, 0.1, 0.3, 0.9, 1.2, 1.3], 1.7, 2.4);

/** Recover the identity by hand: γ and β that give back x. */
export function IdentityPlay() {
  const { t } = useTranslation();
  const [affine, setAffine] = useState(UNTOUCHED);
  const { judge } = useExercise('by-hand');
  const inspection = useMemo(() => inspect(IDENTITY_BATCH), []);
  const result = useMemo(() => transform(inspection, EPSILON, affine), [inspection, affine]);
  return (
    <div className="part" data-testid="identity">
      <BatchRails inspection={inspection} result={result} domain={DOMAIN} />
      <dl className="batch-numbers" translate="no">
        <div>
          <dt>μ</dt>
          <dd>{formatFixed(inspection.mean, 2)}</dd>
        </div>
        <div>
          <dt>σ²</dt>
          <dd>{formatFixed(inspection.variance, 2)}</dd>
        </div>
        <div>
          <dt>ε</dt>
          <dd>{brief(EPSILON, '')}</dd>
        </div>
      </dl>
      <div className="play-row">
        <AffineByHand affine={affine} onChange={setAffine} />
        <button
          type="button"
          onClick={() =>
            judge(judgeIdentity(inspection, affine), `γ=${affine.gamma}, β=${affine.beta}`)
          }
        >
          {t('transformPlay.judge')}
        </button>
      </div>
      <p className="batch-big">
        <span>{t('transformPlay.distance')}</span>{' '}
        <strong data-testid="distance" data-value={result.residual}>
          {formatFixed(result.residual, 3)}
        </strong>
      </p>
    </div>
  );
}
