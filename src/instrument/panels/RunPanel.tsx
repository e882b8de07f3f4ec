import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog';
import { fetched } from '../../ui/parts/fetched';
import { Panel } from '../../ui/Panel';
import { useDepth, useView } from '../run/run-context';

const PANELS = {
  layer: fetched(
    'instrument/layer/LayerPanel',
    async () => (await import('../layer/LayerPanel')).LayerPanel,
  ),
  transform: fetched(
    'instrument/transform/TransformPanel',
    async () => (await import('../transform/TransformPanel')).TransformPanel,
  ),
  shift: fetched(
    'instrument/shift/ShiftPanel',
    async () => (await import('../shift/ShiftPanel')).ShiftPanel,
  ),
  lens: fetched(
    'instrument/inference/LensPanel',
    async () => (await import('../inference/LensPanel')).LensPanel,
  ),
} as const;

interface Props {
  readonly panel: keyof typeof PANELS;
  readonly onClose: () => void;
}

/** A closer look that lies over a run, fetched when it is first wanted. */
export function RunPanel({ panel, onClose }: Props) {
  const title = usePanelTitle(panel);
  const Content = PANELS[panel];
  return (
    <Dialog wide title={title} onClose={onClose}>
      <Panel name={title}>
        <Content />
      </Panel>
    </Dialog>
  );
}

function usePanelTitle(panel: keyof typeof PANELS): string {
  const { t } = useTranslation();
  const { layer } = useView('layer');
  const depth = useDepth();
  switch (panel) {
    case 'layer':
      return depth === 0 ? t('layer.choose') : t('ribbon.open', { layer: Math.min(layer, depth) });
    case 'transform':
      return t('transform.title');
    case 'shift':
      return t('study.title');
    case 'lens':
      return t('lens.title');
  }
}
