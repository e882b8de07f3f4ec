import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShare } from '../../charts/format';
import type { Following } from '../../ui/following';
import { Readout } from '../../ui/Readout';
import { brief } from '../write-values';

const COMPARED = ['identity', 'sigma', 'variance'] as const;
export type Compared = (typeof COMPARED)[number];

export interface ComparedNumbers {
  readonly gamma: number;
  /** ‖y − x‖/‖x − μ‖. */
  readonly residual: number;
  /** The share of the batch; NaN where it does not go into the nonlinearity. */
  readonly saturated: number;
  readonly step?: number | undefined;
}
type Column = 'gamma' | 'residual' | 'saturated';

interface Props {
  /** Null until there is a batch. */
  readonly read: (recipe: Compared) => ComparedNumbers | null;
  readonly following: Following;
  readonly columns?: readonly Column[];
}

const ALL: readonly Column[] = ['gamma', 'residual', 'saturated'];

/** The right γ, the nearly right one and the common mistake, side by side on one batch. */
export function ComparisonTable({ read, following, columns = ALL }: Props) {
  const { t } = useTranslation();
  const names = {
    identity: 'transform.exact',
    sigma: 'transform.nearly',
    variance: 'transform.mistake',
  } as const;
  const heads = {
    gamma: 'transform.compareGamma',
    residual: 'transform.compareResidual',
    saturated: 'transform.compareSaturated',
  } as const;
  return (
    <table>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(heads[column])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {COMPARED.map((recipe) => (
          <tr key={recipe}>
            <th scope="row">{t(names[recipe])}</th>
            {columns.map((column) => (
              <td key={column}>
                <Cell recipe={recipe} column={column} read={read} following={following} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly recipe: Compared;
  readonly column: Column;
  readonly read: Props['read'];
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
