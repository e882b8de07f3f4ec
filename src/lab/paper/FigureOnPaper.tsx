import { useLayoutEffect, useRef } from 'react';
import type { Size } from '../../charts/theme';
import { PAPER_SHARPNESS as SHARPNESS, themeOf } from '../../ui/chart-theme';
import type { Figure } from '../../ui/figures';

/** In CSS pixels: what a sheet of A4 or Letter has room for between its margins. */
const WIDTH = 680;
const GAP = 24;

/** In CSS pixels. */
const LEAST = 150;

interface Shape {
  readonly columns: 1 | 2;
  readonly height: number;
}

/** By the class of the chart; others stand side by side, as high for their width as on the screen. */
const SHAPES: Readonly<Record<string, Shape>> = {
  ribbon: { columns: 1, height: 110 },
  curve: { columns: 1, height: 130 },
  'figure-chart': { columns: 2, height: 230 },
  'map-chart': { columns: 2, height: 400 },
};

export function sizeOnPaper(className: string, screen: Size): Size {
  const { columns, height } = SHAPES[className] ?? { columns: 1, height: NaN };
  const width = columns === 2 ? WIDTH : (WIDTH - GAP) / 2;
  const asBefore = (width * screen.height) / screen.width;
  return {
    width,
    height: Number.isNaN(height) ? Math.min(width, Math.max(LEAST, asBefore)) : height,
  };
}

/** A chart drawn anew: as wide as the paper has room, sharp, in light colors. */
export function FigureOnPaper({ figure }: { figure: Figure }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { title, className, summary, paint } = figure.now();
  const { width, height } = sizeOnPaper(className, figure.canvas);
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d') ?? null;
    if (element === null || context === null) return;
    element.style.width = `${width}px`;
    element.style.height = `${height}px`;
    context.setTransform(SHARPNESS, 0, 0, SHARPNESS, 0, 0);
    paint(context, { width, height }, themeOf(element, SHARPNESS));
  }, [paint, width, height]);
  return (
    <figure className={width > WIDTH / 2 ? 'paper-figure paper-wide' : 'paper-figure'}>
      <figcaption>{title}</figcaption>
      <canvas
        ref={canvas}
        width={Math.round(width * SHARPNESS)}
        height={Math.round(height * SHARPNESS)}
        role="img"
        aria-label={title}
      />
      <p>{summary()}</p>
    </figure>
  );
}
