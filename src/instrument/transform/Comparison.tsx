import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShare } from '../../charts/format';
import type { Following } from '../../ui/following';
import { Readout } from '../../ui/Readout';
import { useCurrent, useFollowing, useRun, useView } from '../run/run-context';
import { brief } from '../write-values';
import type { Output } from './use-transformed';
import { affineOf, transform } from './transformed';
import { armIndex } from '../arm-names';

const COMPARED = ['identity', 'sigma', 'variance'] as const;
type Compared = (typeof COMPARED)[number];
const COLUMNS = ['gamma', 'residual', 'saturated'] as const;

/** The right γ, the nearly right one and the common mistake, side by side on the same batch. */
export function Comparison({ output }: { output: Output }) {
  const { t } = useTranslation();
  const following = useFollowing();
  const read = useComparison(output);
  const names = {
    identity: 'transform.exact',
    sigma: 'transform.nearly',
    variance: 'transform.mistake',
  } as const;
  return (
    <section className="comparison">
      <h3>{t('transform.compare')}</h3>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('transform.compareGamma')}</th>
            <th scope="col">{t('transform.compareResidual')}</th>
            <th scope="col">{t('transform.compareSaturated')}</th>
          </tr>
        </thead>
        <tbody>
          {COMPARED.map((recipe) => (
            <tr key={recipe}>
              <th scope="row">{t(names[recipe])}</th>
              {COLUMNS.map((column) => (
                <td key={column}>
                  <Cell recipe={recipe} column={column} read={read} following={following} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <span>{t('transform.oneBatch')}</span> <SigmaNote />
      </p>
    </section>
  );
}

interface CellProps {
  readonly recipe: Compared;
  readonly column: (typeof COLUMNS)[number];
  readonly read: ReturnType<typeof useComparison>;
  readonly following: Following;
}

function Cell({ recipe, column, read, following }: CellProps) {
  const { t } = useTranslation();
  const reading = useCallback(() => {
    const compared = read(recipe);
    const value = compared?.[column] ?? NaN;
    const dash = t('chart.none');
    const share = column === 'saturated' && Number.isFinite(value);
    const text = share ? formatShare(value) : brief(value, dash);
    return { value, text, step: compared?.step };
  }, [read, recipe, column, t]);
  return <Readout testId={`${column}-${recipe}`} read={reading} following={following} />;
}

function useComparison(output: Output) {
  const run = useRun();
  const { arm } = useView();
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
  const { arm } = useView();
  const read = useCallback(() => {
    const inspection = run.moments.now.inspections[armIndex(arm)] ?? null;
    const sigma = Math.sqrt(inspection?.variance ?? NaN);
    const hidden = Math.abs(sigma - 1) < 0.1;
    return { value: sigma, text: hidden ? t('transform.hidden') : '', step: inspection?.step };
  }, [run, arm, t]);
  return <Readout testId="sigma" read={read} following={following} />;
}
