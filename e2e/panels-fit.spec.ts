import type { Page } from 'playwright/test';
import { open } from './support/lab';
import { expect, test } from './support/test';

const PANELS = ['layer', 'transform', 'shift', 'lens'] as const;
const SIZES = [
  [320, 640],
  [360, 740],
  [390, 844],
  [820, 1180],
] as const;

/** What reaches beyond the dialog's box, or is cut by something inside it. */
function reachingOut(page: Page): Promise<string[]> {
  return page.getByRole('dialog').evaluate((dialog) => {
    const right = dialog.getBoundingClientRect().left + dialog.clientLeft + dialog.clientWidth;
    const left = dialog.getBoundingClientRect().left + dialog.clientLeft;
    const found: string[] = [];
    const check = (box: DOMRect, from: number, to: number, name: string) => {
      const out = box.width > 1 && (box.left < from - 0.5 || box.right > to + 0.5);
      if (out) found.push(`${name}: ${box.left.toFixed(1)} to ${box.right.toFixed(1)} of ${to}`);
    };
    for (const element of dialog.querySelectorAll('*')) {
      if (element.closest('.visually-hidden') || !element.checkVisibility()) continue;
      const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
      check(element.getBoundingClientRect(), left, right, name);
      // A scroller shows what lies beyond it; anything else that clips cuts it off.
      const { overflowX } = getComputedStyle(element);
      const cut = overflowX === 'hidden' || overflowX === 'clip' ? element : null;
      const walker = document.createTreeWalker(cut ?? document.createElement('p'), 4);
      const box = element.getBoundingClientRect();
      while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const text = `${name} cuts "${walker.currentNode.textContent}"`;
        check(range.getBoundingClientRect(), box.left, box.right, text);
      }
    }
    return found;
  });
}

for (const language of ['en', 'zh']) {
  for (const present of ['0', '1']) {
    test(`every panel fits its dialog: ${language}, present=${present}`, async ({ page }) => {
      for (const panel of PANELS) {
        await open(page, `v=1&panel=${panel}&layer=2&lang=${language}&present=${present}&at=3`);
        const dialog = page.getByRole('dialog');
        await expect(dialog.locator('canvas').first()).toBeVisible();
        for (const summary of await dialog.locator('summary').all()) await summary.click();
        for (const [width, height] of SIZES) {
          await page.setViewportSize({ width, height });
          const where = `${panel} at ${width}`;
          await expect.poll(() => reachingOut(page), { message: where }).toEqual([]);
          const inner = await dialog.evaluate((all) => all.scrollWidth - all.clientWidth);
          expect(inner, where).toBeLessThanOrEqual(0);
        }
      }
    });
  }
}
