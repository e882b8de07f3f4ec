import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice';
import { useDepth, useRun, useView } from '../run/run-context';

/** Which hidden layer is looked at. */
export function LayerChoice() {
  const { t } = useTranslation();
  const run = useRun();
  const { layer } = useView('layer');
  const depth = useDepth();
  return (
    <Choice
      label={t('layer.choose')}
      value={String(Math.min(layer, depth))}
      options={Array.from({ length: depth }, (_, i) => ({
        value: String(i + 1),
        label: String(i + 1),
      }))}
      onChange={(value) => run.setView({ layer: Number(value) })}
    />
  );
}
