import { describe, expect, it } from 'vitest';
import { paintImages } from './images';
import type { ChartTheme } from './theme';

describe('paintImages', () => {
  it('puts every pixel with ink into its place, as dark as it is', () => {
    const drawn: (readonly number[])[] = [];
    const context = {
      globalAlpha: 1,
      fillStyle: '',
      fillRect(...box: number[]) {
        drawn.push([this.globalAlpha, ...box]);
      },
    };
    const pictures = { count: 3, height: 2, width: 2, x: [0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2] };
    paintImages(
      context as unknown as CanvasRenderingContext2D,
      { ...pictures, scale: 0.5 },
      2,
      { width: 40, height: 40 },
      { ink: 'black' } as ChartTheme,
    );
    expect(drawn).toEqual([
      [1, 10, 0, 10, 10],
      [0.5, 20, 10, 10, 10],
      [1, 10, 30, 10, 10],
    ]);
    expect(context.globalAlpha).toBe(1);
  });
});
