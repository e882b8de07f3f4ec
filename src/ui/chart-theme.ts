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

function subscribe(listener: () => void): () => void {
  const changed = () => {
    current = null;
    listener();
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const zoom = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const attributes = new MutationObserver(changed);
  attributes.observe(document.documentElement, { attributes: true });
  dark.addEventListener('change', changed);
  zoom.addEventListener('change', changed);
  return () => {
    attributes.disconnect();
    dark.removeEventListener('change', changed);
    zoom.removeEventListener('change', changed);
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
    a: value('a'),
    b: value('b'),
    sans: value('sans'),
    fontSize: parseFloat(style.fontSize) * 0.75,
    pixelRatio: devicePixelRatio,
  };
}
