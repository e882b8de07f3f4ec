import { parseHex, type Rgb } from './color';
import type { Interval } from './scales';
import type { ChartTheme } from './theme';

/** From worst to best; the distance from the ground grows all the way. */
const ON_LIGHT = ['#ece4d3', '#bdd0ac', '#6ba893', '#217275', '#0b3547'];
const ON_DARK = ['#33343a', '#33575f', '#43908a', '#8ccb9c', '#f2f6bd'];

/** A colour for each value of a domain, best to the strongest; the same on every screen. */
export function heatColor(theme: ChartTheme, [worst, best]: Interval): (value: number) => string {
  const stops = (isDark(theme) ? ON_DARK : ON_LIGHT).map(parseHex);
  return (value) => {
    const share = Math.min(1, Math.max(0, (value - worst) / (best - worst)));
    const at = share * (stops.length - 1);
    const low = Math.min(stops.length - 2, Math.floor(at));
    const [from, to] = [stops[low], stops[low + 1]];
    if (!from || !to) return theme.zone;
    const mix = from.map((channel, i) => channel + (at - low) * ((to[i] ?? 0) - channel));
    return `#${mix.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
  };
}

function isDark(theme: ChartTheme): boolean {
  const [red, green, blue]: Rgb = parseHex(theme.ground);
  return 0.3 * red + 0.59 * green + 0.11 * blue < 128;
}
