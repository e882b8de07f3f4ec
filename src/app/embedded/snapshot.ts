import type { TFunction } from 'i18next';
import type { Commands, Snapshot } from '../../embed/protocol';
import { ARM_IDS } from '../../experiment/experiment';
import { vocabulary } from '../../i18n/vocabulary';
import { type Figure, figures } from '../../ui/figures';
import { saving } from '../../ui/saving';
import { Refused } from './refused';

/** A chart of the screen, under the name by which a host asks for it. */
interface Named {
  readonly name: string;
  readonly figure: Figure;
}

/** Names by the class of a chart; of several there are, the networks' letters tell them apart. */
const BY_CLASS: Readonly<Record<string, string>> = {
  'timeline-strip': 'timeline',
  pictures: 'pictures',
  field: 'plane',
  'figure-chart': 'figure',
  'map-chart': 'map',
};

/** Names of charts whose titles tell them apart, in whatever language. */
const BY_TITLE = {
  loss: ['chart.loss', 'chart.lossAll'],
  accuracy: ['chart.accuracy', 'chart.accuracyAll'],
  gradient: ['chart.gradient', 'chart.gradientTime', 'chart.ratio'],
} as const;

function nameOf({ canvas, now }: Figure, t: TFunction): string {
  const { title, className } = now();
  for (const [name, keys] of Object.entries(BY_TITLE)) {
    if (keys.some((key) => t(key) === title)) return name;
  }
  const plain = BY_CLASS[className];
  if (plain !== undefined) return plain;
  if (className === 'ribbon') {
    // "note-b-2-preactivation": the network and the layer.
    const note = canvas.closest('figure')?.querySelector('[data-testid^="note-"]');
    const [, arm = '', layer = ''] = note?.getAttribute('data-testid')?.split('-') ?? [];
    return `band-${arm}-${layer}`;
  }
  // In the panels there are others of its kind.
  const inPanel = canvas.closest('dialog') !== null && canvas.closest('.large-chart') === null;
  return className === 'by-layer' && !inPanel ? 'shift' : title;
}

/** All charts of the screen in their order; those of one name by network: `plane-a`, `plane-b`. */
function namedCharts(): readonly Named[] {
  const t = vocabulary.translator.t as TFunction;
  const inOrder = [...figures].toSorted((one, other) =>
    one.canvas.compareDocumentPosition(other.canvas) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1,
  );
  const named = inOrder.map((figure) => ({ name: nameOf(figure, t), figure }));
  return named.map(({ name, figure }) => {
    const same = named.filter((one) => one.name === name && beside(one.figure, figure));
    const at = same.findIndex((one) => one.figure === figure);
    return { name: same.length > 1 ? `${name}-${ARM_IDS[at] ?? at}` : name, figure };
  });
}

/** Whether two charts stand in the same row: one over the screen is none of those below. */
function beside(one: Figure, other: Figure): boolean {
  const row = (figure: Figure) => figure.canvas.closest('figure')?.parentElement;
  return row(one) === row(other);
}

/** A chart as a file. Throws where there is no such chart, or it is not shown. */
export async function snapshot({
  chart,
  format,
  ...size
}: Commands['snapshot']['args']): Promise<Snapshot> {
  const named = namedCharts();
  // What lies over the screen comes last in it.
  const found = named.findLast(({ name }) => name === chart);
  if (found === undefined) {
    const names = [...new Set(named.map(({ name }) => name))].join(', ');
    throw new Refused(
      `There is no chart ${JSON.stringify(chart.slice(0, 40))}. There are: ${names}.`,
    );
  }
  const { canvas, now } = found.figure;
  const { width = canvas.clientWidth, height = canvas.clientHeight } = size;
  if (width < 1 || height < 1)
    throw new Refused(`The chart ${chart} is not shown: it has no size.`);
  const { title, theme, paint, csv } = now();
  const saved = { title, size: { width, height }, theme, paint, table: csv };
  const { fileName, makeFile } = await saving.fetch();
  const kind = ({ png: 'PNG', svg: 'SVG', csv: 'CSV' } as const)[format];
  return { title, name: fileName(kind, chart), file: await makeFile(kind, saved) };
}
