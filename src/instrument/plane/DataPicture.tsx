import { isPointSet } from '../../engine/data/names';
import { hasPictures } from '../../experiment/arm-specification';
import { fetched } from '../../ui/parts/fetched';
import { usePage } from '../run/run-context';
import { FieldCharts } from './FieldCharts';

const TableSummary = fetched(
  'instrument/files/TableSummary',
  async () => (await import('../files/TableSummary')).TableSummary,
);

const ImageChart = fetched(
  'instrument/plane/ImageChart',
  async () => (await import('./ImageChart')).ImageChart,
);

/** What the networks make of their data, as far as it can be drawn. */
export function DataPicture() {
  const plane = usePage(({ experiment }) => isPointSet(experiment.data));
  const pictures = usePage(({ experiment }) => hasPictures(experiment));
  if (plane) return <FieldCharts />;
  return pictures ? <ImageChart /> : <TableSummary />;
}
