import { expect, type Page } from 'playwright/test';
import { contrast, ground, look } from './pixels';

/** In CSS pixels: what A4 has room for. */
export const PAPER = { width: 688, height: 1017 };

/** Each figure is whole, sharp, of the paper's width, and dark on white. */
export async function expectFigures(page: Page, count: number): Promise<void> {
  const canvases = page.locator('canvas:visible');
  await expect(canvases).toHaveCount(count);
  for (const canvas of await canvases.all()) {
    const { pixels, shown, left, right } = await canvas.evaluate((element: HTMLCanvasElement) => {
      const { width, left, right } = element.getBoundingClientRect();
      return { pixels: element.width, shown: width, left, right };
    });
    expect(pixels / shown).toBeGreaterThan(2.9);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(PAPER.width);
    const picture = await look(canvas);
    expect(contrast(ground(picture), [255, 255, 255]), 'its ground is light').toBeLessThan(3);
    const dark = picture.colors.filter((color) => contrast(color, [255, 255, 255]) > 4.5);
    expect(dark.length, 'there is something on it').toBeGreaterThan(100);
  }
}
