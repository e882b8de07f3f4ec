import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { stream } from '../../engine/random';
import { affineOf, transform } from '../../instrument/transform/transformed';
import type { Compared } from '../../instrument/transform/ComparisonTable';
import { Choice } from '../../ui/Choice';
import { fetched } from '../../ui/parts/fetched';
import { usePlayState } from '../frame/play-context';
import { STILL } from '../parts/still';
import '../parts/play-parts.css';
import { useTick } from '../tasks/use-task';
import { UNTOUCHED } from './AffineByHand';
import { BatchRails } from './BatchRails';
import { FIRST_BATCH } from './first-batch';
import { EPSILON, inspect, restretch } from './hand-batch';
import { RECIPE_STATE, RECIPES, SIGMAS } from './play-state';

const ComparisonTable = fetched(
  'instrument/transform/ComparisonTable',
  async () => (await import('../../instrument/transform/ComparisonTable')).ComparisonTable,
);

type Sigma = (typeof SIGMAS)[number];
const COLUMNS = ['gamma', 'residual'] as const;
const MEAN = 1;
/** Wide enough for what γ = σ² makes of σ = 3, and narrow enough to see σ = 0.1. */
const DOMAINS = { '0.1': [0.7, 1.3], '1': [-4, 6], '3': [-20, 20] } as const;

/** The k-th batch of eight that come with this mean and deviation; the first has them exactly. */
export function recipeBatch(sigma: Sigma, k = 0) {
  if (k === 0) return inspect(restretch(FIRST_BATCH, MEAN, Number(sigma)));
  const random = stream(70 + k, 'probe');
  return inspect(FIRST_BATCH.map(() => MEAN + Number(sigma) * random.normal()));
}

/** Three ways to choose γ, at three standard deviations: which gives back the input, and for how long? */
export function RecipePlay() {
  const { t } = useTranslation();
  const [{ sigma, recipe, later }, setState] = usePlayState(RECIPE_STATE);
  useTick('wrong-at-three', sigma === '3' && recipe === 'variance');
  useTick('next-batch', recipe === 'identity' && later > 0 && String(later));
  const chosenFor = useMemo(() => recipeBatch(sigma), [sigma]);
  const inspection = useMemo(() => recipeBatch(sigma, later), [sigma, later]);
  const read = useCallback(
    (of: Compared) => {
      const { gamma, residual } = transform(
        inspection,
        EPSILON,
        affineOf(chosenFor, EPSILON, of, UNTOUCHED),
      );
      return { gamma, residual, saturated: NaN };
    },
    [inspection, chosenFor],
  );
  const result = useMemo(
    () => transform(inspection, EPSILON, affineOf(chosenFor, EPSILON, recipe, UNTOUCHED)),
    [inspection, chosenFor, recipe],
  );
  return (
    <div className="part" data-testid="recipes" data-residual={result.residual}>
      <div className="play-row">
        <Choice
          label={t('transformPlay.sigma')}
          value={sigma}
          options={SIGMAS.map((value) => ({ value, label: value }))}
          onChange={(value) => setState({ sigma: value, later: 0 })}
        />
        <Choice
          label={t('transformPlay.recipe')}
          value={recipe}
          options={RECIPES.map((value) => ({
            value,
            label: { identity: '√(σ² + ε)', sigma: 'σ', variance: 'σ²' }[value],
          }))}
          onChange={(value) => setState({ recipe: value })}
        />
      </div>
      <BatchRails inspection={inspection} result={result} domain={DOMAINS[sigma]} />
      <div className="play-row">
        <button type="button" onClick={() => setState({ later: later + 1 })}>
          {t('transformPlay.nextBatch')}
        </button>
        <button type="button" disabled={later === 0} onClick={() => setState({ later: 0 })}>
          {t('transformPlay.chosenBatch')}
        </button>
        <p className="part-note">
          {later === 0
            ? t('transformPlay.chosenFor')
            : t('transformPlay.later', { number: later + 1 })}
        </p>
      </div>
      <div className="recipe-table">
        <ComparisonTable read={read} following={STILL} columns={COLUMNS} />
      </div>
    </div>
  );
}
