import { useSyncExternalStore } from 'react';
import type { ChartTheme } from '../charts/theme';
import { isPrinting, onPrinting } from './printing';

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

const FORCED = '(forced-colors: active)';
const PALETTES = ['(prefers-color-scheme: dark)', FORCED];

/** Pixels of a picture on paper for each CSS pixel: 288 to the inch. */
export const PAPER_SHARPNESS = 3;

function watch(): () => void {
  const changed = () => {
    current = null;
    for (const listener of listeners) listener();
  };
  const palettes = PALETTES.map((query) => matchMedia(query));
  const attributes = new MutationObserver(changed);
  attributes.observe(document.documentElement, { attributes: true });
  for (const palette of palettes) palette.addEventListener('change', changed);
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
  const stopPrinting = onPrinting(changed);
  return () => {
    stopPrinting();
    attributes.disconnect();
    for (const palette of palettes) palette.removeEventListener('change', changed);
    zoom.removeEventListener('change', zoomed);
  };
}

function read(): ChartTheme {
  if (isPrinting()) return readOnPaper();
  const forced = matchMedia(FORCED).matches;
  return themeOf(document.documentElement, devicePixelRatio, forced ? systemColor : undefined);
}

let light: ChartTheme | null = null;

/** Light, whatever the screen's palette is. */
function readOnPaper(): ChartTheme {
  light ??= readLight();
  const { fontSize } = themeOf(document.documentElement, PAPER_SHARPNESS);
  return { ...light, fontSize };
}

function readLight(): ChartTheme {
  const paper = document.createElement('i');
  paper.className = 'paper';
  document.body.append(paper);
  const theme = themeOf(paper, PAPER_SHARPNESS);
  paper.remove();
  return theme;
}

/** The theme of an element, by the variables of the style sheet. */
export function themeOf(
  element: Element,
  pixelRatio: number,
  named?: (name: string) => string,
): ChartTheme {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const color = named ?? value;
  return {
    ground: color('ground'),
    ink: color('ink'),
    muted: color('muted'),
    hairline: color('hairline'),
    zone: color('zone'),
    arms: ['a', 'b', 'c', 'd'].map(color),
    sans: value('sans'),
    fontSize: parseFloat(style.fontSize) * 0.75,
    pixelRatio,
  };
}

/** A colour that the page names by its use, as a canvas takes it: #rrggbb. */
function systemColor(name: string): string {
  const probe = document.createElement('i');
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) return color;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const channels = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
