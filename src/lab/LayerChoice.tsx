import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice';
import { useDepth, useLab, useView } from './lab-context';

/** Which hidden layer is looked at. */
export function LayerChoice() {
  const { t } = useTranslation();
  const lab = useLab();
  const { layer } = useView();
  const depth = useDepth();
  return (
    <Choice
      label={t('layer.choose')}
      value={String(Math.min(layer, depth))}
      options={Array.from({ length: depth }, (_, i) => ({
        value: String(i + 1),
        label: String(i + 1),
      }))}
      onChange={(value) => lab.setView({ layer: Number(value) })}
    />
  );
}
