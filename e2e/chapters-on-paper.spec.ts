import type { Locator, Page } from 'playwright/test';
import { SLUGS } from '../src/chapters/slugs';
import { open } from './support/lab';
import { expectFigures, PAPER } from './support/paper';
import { expect, test } from './support/test';
import { en } from './support/texts';

/** What a figure of a play is at the moment when the browser takes the paper. */
interface Printed {
  readonly play: string;
  /** Pixels for each of CSS. */
  readonly sharpness: number;
  /** Pixels that are not empty. */
  readonly drawn: number;
}

/** Has the page note its figures when they are printed; they are told afterwards. */
async function noteFigures(page: Page): Promise<() => Promise<readonly Printed[]>> {
  await page.evaluate(() => {
    // It comes after the page's own listeners, and before the browser draws.
    matchMedia('print').addEventListener('change', ({ matches }) => {
      if (!matches) return;
      const canvases = [...document.querySelectorAll<HTMLCanvasElement>('.chapter-text canvas')];
      const notes = canvases
        .filter(({ clientWidth }) => clientWidth > 0)
        .map((canvas) => {
          const { width, height, clientWidth } = canvas;
          const picture = canvas.getContext('2d')?.getImageData(0, 0, width, height);
          const drawn = picture?.data.filter((value, i) => i % 4 === 3 && value > 0).length ?? 0;
          const play = canvas.closest('.play')?.id ?? '';
          return { play, sharpness: width / clientWidth, drawn };
        });
      document.documentElement.dataset['printed'] = JSON.stringify(notes);
    });
  });
  return async () =>
    JSON.parse((await page.locator('html').getAttribute('data-printed')) ?? '[]') as Printed[];
}

/** Has a run seen until it has something to print. */
async function begin(run: Locator): Promise<void> {
  await expect
    .poll(
      async () => {
        await run.scrollIntoViewIfNeeded();
        await run.page().emulateMedia({ media: 'print' });
        const missing = await run.getByText(en.chapter.notBegun).count();
        await run.page().emulateMedia({ media: 'screen' });
        return missing;
      },
      { intervals: [300, 1000] },
    )
    .toBe(0);
}

for (const slug of SLUGS) {
  test(`${slug}: its figures are printed as they stand, sharp and light`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, `chapter=${slug}`);
    await expect(page.getByTestId('play').first()).toBeVisible();
    for (const run of await page.locator('.chapter-run').all()) await begin(run);
    const figures = await page.locator('.chapter-text canvas:visible').count();
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(PAPER);
    await expect(page.getByText(en.chapter.notBegun)).toHaveCount(0);
    await expectFigures(page, figures);
  });

  test(`${slug}: what was never on the screen is printed, too`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 480 });
    await open(page, `chapter=${slug}`);
    await expect(page.getByTestId('play').first()).toBeVisible();
    const printed = await noteFigures(page);
    await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const figures = await printed();
    for (const { play, sharpness, drawn } of figures) {
      expect(sharpness, play).toBeGreaterThan(2.9);
      expect(drawn, play).toBeGreaterThan(1000);
    }
    // Afterwards all is as it was.
    const ratio = await page.evaluate(() => devicePixelRatio);
    const first = page.locator('.play canvas').first();
    if ((await first.count()) === 0) return;
    await first.scrollIntoViewIfNeeded();
    const sharpness = () => first.evaluate((it: HTMLCanvasElement) => it.width / it.clientWidth);
    await expect.poll(sharpness).toBeCloseTo(ratio, 1);
  });
}
