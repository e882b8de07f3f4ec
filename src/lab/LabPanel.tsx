import { useTranslation } from 'react-i18next';
import { useDepth, useRun, useView } from '../instrument/run/run-context';
import { Dialog } from '../ui/Dialog';
import { fetched } from '../ui/parts/fetched';
import { Panel } from '../ui/Panel';

const PANELS = {
  layer: fetched(
    'instrument/layer/LayerPanel',
    async () => (await import('../instrument/layer/LayerPanel')).LayerPanel,
  ),
  transform: fetched(
    'instrument/transform/TransformPanel',
    async () => (await import('../instrument/transform/TransformPanel')).TransformPanel,
  ),
  shift: fetched(
    'instrument/shift/ShiftPanel',
    async () => (await import('../instrument/shift/ShiftPanel')).ShiftPanel,
  ),
  lens: fetched(
    'instrument/inference/LensPanel',
    async () => (await import('../instrument/inference/LensPanel')).LensPanel,
  ),
  chart: fetched(
    'lab/large/LargePanel',
    async () => (await import('./large/LargePanel')).LargePanel,
  ),
} as const;

/** A part of the instrument that lies over the Lab, fetched when it is first wanted. */
export function LabPanel({ panel }: { panel: keyof typeof PANELS }) {
  const run = useRun();
  const title = usePanelTitle(panel);
  const Content = PANELS[panel];
  return (
    <Dialog wide title={title} onClose={() => run.setView({ panel: 'none' })}>
      <Panel name={title}>
        <Content />
      </Panel>
    </Dialog>
  );
}

function usePanelTitle(panel: keyof typeof PANELS): string {
  const { t } = useTranslation();
  const { layer } = useView();
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
    case 'chart':
      return t('page.charts');
  }
}
