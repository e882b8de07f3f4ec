import { useMemo } from 'react';
import { drawLines, layOutLines, type LinesData } from '../../charts/lines';
import type { ChartTheme, Size } from '../../charts/theme';
import type { Pointed } from './pointed';

interface PointedLines {
  readonly paint: (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => void;
  readonly pointed: Pointed;
}

/** Draws lines, and reads them at a place. */
export function usePointedLines(data: () => LinesData, read: Pointed['read']): PointedLines {
  return useMemo(
    () => ({
      paint: (context, size, theme) => drawLines(context, data(), size, theme),
      pointed: {
        axis: (context, size, theme) => layOutLines(context, data(), size, theme),
        read,
      },
    }),
    [data, read],
  );
}
