import { csvFormatRow } from 'd3';
import { SvgContext } from '../charts/svg-context';
import type { ChartTheme, Size } from '../charts/theme';
import type { SaveFormat } from './SaveButtons';
import type { TableData } from './TableButton';
import { saveFile } from './save-file';

/** What there is to save of a chart as it stands. */
export interface Saved {
  readonly title: string;
  readonly size: Size;
  readonly theme: ChartTheme;
  readonly paint: (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => void;
  readonly table: () => TableData;
}

/** Pixels of a PNG for each of the screen's at least: it will be shown larger than here. */
const SHARPNESS = 2;

/** Hands the chart to the browser as a file to be kept. */
export async function saveChart(format: SaveFormat, saved: Saved): Promise<void> {
  saveFile(await makeFile(format, saved), fileName(format, saved.title));
}

export function fileName(format: SaveFormat, title: string): string {
  const name = title.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
  return `shiftscope-${name}.${format.toLowerCase()}`;
}

/** The chart as a file. Rejects where the browser makes none. */
export async function makeFile(format: SaveFormat, saved: Saved): Promise<Blob> {
  return MAKERS[format](saved);
}

const MAKERS: Readonly<Record<SaveFormat, (saved: Saved) => Blob | Promise<Blob>>> = {
  PNG: makePng,
  SVG: (saved) => new Blob([writeSvg(saved)], { type: 'image/svg+xml' }),
  // The mark of byte order has spreadsheets read it as UTF-8.
  CSV: ({ table }) => new Blob(['\uFEFF', writeCsv(table())], { type: 'text/csv' }),
};

function makePng({ size, theme, paint }: Saved): Promise<Blob> {
  const pixelRatio = Math.max(SHARPNESS, theme.pixelRatio);
  const width = Math.round(size.width * pixelRatio);
  const height = Math.round(size.height * pixelRatio);
  const [picture, chart] = [makeCanvas(width, height), makeCanvas(width, height)];
  chart.context.scale(pixelRatio, pixelRatio);
  paint(chart.context, size, { ...theme, pixelRatio });
  // Charts clear their canvas, so that the ground comes under what they drew.
  picture.context.fillStyle = theme.ground;
  picture.context.fillRect(0, 0, width, height);
  picture.context.drawImage(chart.canvas, 0, 0);
  return new Promise((resolve, reject) => {
    picture.canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('This browser makes no PNG of a canvas'));
      else resolve(blob);
    }, 'image/png');
  });
}

function writeSvg({ title, size, theme, paint }: Saved): string {
  const { context } = makeCanvas(1, 1);
  const drawing = new SvgContext(size, (text, font) => {
    context.font = font;
    return context.measureText(text).width;
  });
  paint(drawing.context, size, theme);
  return drawing.toString(title, theme.ground);
}

/** As RFC 4180 says, with numbers as programs read them. */
export function writeCsv({ head, rows }: TableData): string {
  const plain = rows.map((row) => row.map(plainNumber));
  return [head, ...plain].map((row) => `${csvFormatRow([...row])}\r\n`).join('');
}

/** "-1234.5" for "−1,234.5"; any other text as it is. */
function plainNumber(cell: string): string {
  if (!/^−?\d{1,3}(,\d{3})*(\.\d+)?$/.test(cell)) return cell;
  return cell.replace('−', '-').replaceAll(',', '');
}

function makeCanvas(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser gives no 2-D canvas');
  return { canvas, context };
}
