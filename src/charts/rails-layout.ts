import type { PlotArea } from './plot-area';
import { snap } from './rule';
import { valueScale, type Interval, type Scale } from './scales';
import type { ChartTheme, Size } from './theme';

/** Left and right edges that rails and the activation's curve share, so that their axes align. */
export function layOutRails(
  domain: Interval,
  size: Size,
  theme: ChartTheme,
): { frame: PlotArea; x: Scale } {
  const frame = {
    left: snap(2.7 * theme.fontSize, theme),
    right: snap(size.width - 1.5 * theme.fontSize, theme),
    top: 0,
    bottom: snap(size.height - 1.7 * theme.fontSize, theme),
  };
  return { frame, x: valueScale(domain, frame.left, frame.right) };
}
