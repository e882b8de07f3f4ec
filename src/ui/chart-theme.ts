import { useSyncExternalStore } from 'react';
import type { ChartTheme } from '../charts/theme';

let current: ChartTheme | null = null;

/** The colours and sizes of the page's style sheet, as charts need them; follows every change. */
export function useChartTheme(): ChartTheme {
  return useSyncExternalStore(subscribe, snapshot);
}

function snapshot(): ChartTheme {
  current ??= read();
  return current;
}

const listeners = new Set<() => void>();
let stopWatching: (() => void) | null = null;

/** All charts share one watch, so that a change is read once. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  stopWatching ??= watch();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stopWatching?.();
    stopWatching = null;
    current = null;
  };
}

function watch(): () => void {
  const changed = () => {
    current = null;
    for (const listener of listeners) listener();
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const attributes = new MutationObserver(changed);
  attributes.observe(document.documentElement, { attributes: true });
  dark.addEventListener('change', changed);
  // This query tells of leaving one zoom alone: the next one needs its own.
  const atThisZoom = () => matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  let zoom = atThisZoom();
  const zoomed = () => {
    zoom.removeEventListener('change', zoomed);
    zoom = atThisZoom();
    zoom.addEventListener('change', zoomed);
    changed();
  };
  zoom.addEventListener('change', zoomed);
  return () => {
    attributes.disconnect();
    dark.removeEventListener('change', changed);
    zoom.removeEventListener('change', zoomed);
  };
}

function read(): ChartTheme {
  const style = getComputedStyle(document.documentElement);
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: value('ground'),
    ink: value('ink'),
    muted: value('muted'),
    hairline: value('hairline'),
    zone: value('zone'),
    arms: ['a', 'b', 'c', 'd'].map(value),
    sans: value('sans'),
    fontSize: parseFloat(style.fontSize) * 0.75,
    pixelRatio: devicePixelRatio,
  };
}
