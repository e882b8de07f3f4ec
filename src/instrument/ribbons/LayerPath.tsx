import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice';
import './layer-path.css';

interface Props {
  readonly depth: number;
  /** The layer that one is at, from 1; null: none, or all of them. */
  readonly here: number | null;
  /** Where one layer is shown at a time: chooses it; null chooses all of them. */
  readonly choose: ((layer: number | null) => void) | null;
}

/** data → 1 → 2 → … → output: the way through the network, and where on it one is. */
export function LayerPath({ depth, here, choose }: Props) {
  const { t } = useTranslation();
  const layers = Array.from({ length: depth }, (_, i) => String(i + 1));
  if (choose !== null) {
    return (
      <div className="layer-path">
        <Choice
          labelHidden
          label={t('ribbon.whichLayer')}
          value={here === null ? 'all' : String(here)}
          options={[
            ...layers.map((value) => ({ value, label: value })),
            { value: 'all', label: t('ribbon.everyLayer') },
          ]}
          onChange={(value) => choose(value === 'all' ? null : Number(value))}
        />
      </div>
    );
  }
  return (
    <ol className="layer-path" aria-label={t('ribbon.path')}>
      <li>{t('ribbon.pathData')}</li>
      {layers.map((layer) => (
        <li key={layer} className="layer-node" data-here={String(here) === layer}>
          {layer}
        </li>
      ))}
      <li>{t('chart.output')}</li>
    </ol>
  );
}
