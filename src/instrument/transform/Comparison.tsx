import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Readout } from '../../ui/Readout';
import { useCurrent, useFollowing, useRun, useView } from '../run/run-context';
import { type Compared, ComparisonTable } from './ComparisonTable';
import type { Output } from './use-transformed';
import { affineOf, transform } from './transformed';
import { armIndex } from '../arm-names';

/** The three ways to choose γ on the batch of the chosen unit. */
export function Comparison({ output }: { output: Output }) {
  const { t } = useTranslation();
  const following = useFollowing();
  const read = useComparison(output);
  return (
    <section className="comparison">
      <h3>{t('transform.compare')}</h3>
      <ComparisonTable read={read} following={following} />
      <p>
        <span>{t('transform.oneBatch')}</span> <SigmaNote />
      </p>
    </section>
  );
}

function useComparison(output: Output) {
  const run = useRun();
  const { arm } = useView('arm');
  const { epsilon } = useCurrent();
  return useCallback(
    (recipe: Compared) => {
      const inspection = run.moments.now.inspections[armIndex(arm)] ?? null;
      if (inspection === null) return null;
      const affine = affineOf(inspection, epsilon, recipe, { gamma: 1, beta: 0 });
      const { residual, y } = transform(inspection, epsilon, affine);
      const saturated = output.flatShare(y);
      return { gamma: affine.gamma, residual, saturated, step: inspection.step };
    },
    [run, arm, epsilon, output],
  );
}

/** Says so where σ² ≈ σ hides the mistake. */
function SigmaNote() {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();
  const { arm } = useView('arm');
  const read = useCallback(() => {
    const inspection = run.moments.now.inspections[armIndex(arm)] ?? null;
    const sigma = Math.sqrt(inspection?.variance ?? NaN);
    const hidden = Math.abs(sigma - 1) < 0.1;
    return { value: sigma, text: hidden ? t('transform.hidden') : '', step: inspection?.step };
  }, [run, arm, t]);
  return <Readout testId="sigma" read={read} following={following} />;
}
