import { armColor } from './arm-style';
import { alphaTable } from './color';
import { at } from './column';
import { clipTo } from './plot-area';
import { emptySlice, sumHistogram, windowOf, type RowTotals } from './histogram-window';
import type { RibbonData, RibbonLayout } from './ribbon-layout';
import { createScratch } from './scratch';
import type { ChartTheme } from './theme';

/** Full colour is reached where the density is so many times that of an even spread. */
const FULL_DENSITY = 8;
const STRONGEST = 0.85;

type DensityPainter = (
  context: CanvasRenderingContext2D,
  data: RibbonData,
  layout: RibbonLayout,
  theme: ChartTheme,
) => void;

/**
 * Paints the histograms through time: per device column the row nearest by step, per bin a shade
 * by the square root of the bin's share, which keeps thin tails visible. The scale of shades is
 * the same in all ribbons of one axis, so that a narrow distribution is darker than a wide one.
 */
export function createDensityPainter(): DensityPainter {
  const scratch = createScratch();
  const totals: RowTotals = { total: 0, below: 0, above: 0 };
  const slice = emptySlice();
  let tableColor = '';
  let table: Uint32Array = new Uint32Array(256);

  return (context, data, { time, x, y }, theme) => {
    const { steps, length } = data;
    const columns = Math.round((time.right - time.left) * theme.pixelRatio);
    const window = windowOf(data, data.domain);
    const rows = window.end - window.first;
    if (length === 0 || columns <= 0 || rows === 0) return;
    const color = armColor(theme, data.arm);
    if (color !== tableColor) {
      table = alphaTable(color, (share) => STRONGEST * share);
      tableColor = color;
    }

    const pixels = scratch.begin(columns, rows);
    const shade = 255 * Math.sqrt(rows / FULL_DENSITY);
    const newest = at(steps, length - 1);
    let row = 0;
    let measured = -1;
    for (let column = 0; column < columns; column++) {
      const step = x.invert(time.left + (column + 0.5) / theme.pixelRatio);
      // Nothing was recorded yet to the right of the last row; the first column always shows row 0.
      if (column > 0 && step > newest) break;
      while (row + 1 < length && at(steps, row + 1) - step < step - at(steps, row)) row++;
      if (row !== measured) {
        data.histogram(row, slice);
        sumHistogram(slice, window, totals);
        measured = row;
      }
      if (totals.total === 0) continue;
      const scale = shade / Math.sqrt(totals.total);
      const { counts, start, first } = slice;
      const lowest = Math.max(window.first, first - 1);
      const end = Math.min(window.end, first - 1 + slice.length);
      let pixel = (rows - 1 - (lowest - window.first)) * columns + column;
      for (let bin = lowest; bin < end; bin++, pixel -= columns) {
        const count = counts[start + bin + 1 - first] ?? 0;
        if (count > 0) pixels[pixel] = table[Math.min(255, (scale * Math.sqrt(count)) | 0)] ?? 0;
      }
    }

    const top = y(window.values[1]);
    const bottom = y(window.values[0]);
    clipTo(context, time);
    context.imageSmoothingEnabled = true;
    context.drawImage(scratch.end(), time.left, top, time.right - time.left, bottom - top);
    context.restore();
  };
}
