import type { Page } from 'playwright/test';
import {
  button,
  expectHash,
  open,
  openAllSettings,
  reading,
  runTo,
  slider,
  step,
  waitForStep,
} from './support/lab';
import { expect, test } from './support/test';
import { en } from './support/texts';

/** A source of a layout shift. */
interface Moved {
  readonly node?: Node;
  readonly previousRect: DOMRect;
  readonly currentRect: DOMRect;
}

const INTERACTIVE = 'a,button,input,select,summary,[tabindex="0"]';

/** What can be used, is visible and lies in the window. */
function inView(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const seen = (element: Element) => {
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      return (
        element.checkVisibility({ visibilityProperty: true }) &&
        width > 0 &&
        height > 0 &&
        right > 0 &&
        bottom > 0 &&
        left < innerWidth &&
        top < innerHeight
      );
    };
    const name = (element: Element) =>
      element.getAttribute('aria-label') ?? element.id + (element.textContent ?? '').slice(0, 30);
    return [...document.querySelectorAll(selector)].filter(seen).map(name);
  }, INTERACTIVE);
}

test('at first sight there are few things to use, and the first band is near', async ({ page }) => {
  await open(page);
  await waitForStep(page, 5);
  const seen = await inView(page);
  expect(seen.length, seen.join(' | ')).toBeLessThanOrEqual(30);

  await page.keyboard.press('Tab');
  await expect(button(page, en.page.skip)).toBeFocused();
  let stops = 0;
  const atBand = () => page.evaluate(() => document.activeElement?.closest('.ribbon-row') !== null);
  while (stops < 40) {
    await page.keyboard.press('Tab');
    if (await atBand()) break;
    stops += 1;
  }
  expect(stops, 'stops of the Tab key before the first band').toBeLessThanOrEqual(12);
});

test('all settings open at one press, and the link remembers it', async ({ page }) => {
  await open(page, 'v=1&lang=en&at=5');
  await expect(page.getByRole('slider', { name: 'Batch size' })).toHaveCount(0);
  await openAllSettings(page);
  await expectHash(page, /lab\.all=1/);
  await expect(page.getByRole('radio', { name: en.controls.whitening }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('slider', { name: 'Batch size' })).toBeVisible();
});

test('a link that sets what is not in view says so', async ({ page }) => {
  await open(page, 'v=1&lang=en&batch=64&act=tanh&b.norm=rms&depth=2&width=8&at=5');
  await expect(page.getByText(/^Also set: .*Batch size 64/)).toContainText('tanh');
  await expect(page.getByRole('radio', { name: en.controls.rms })).toBeChecked();
});

test('what begins a new run is marked, and what does not is not', async ({ page }) => {
  await open(page, 'v=1&lang=en&depth=2&width=8&lab.all=1');
  await runTo(page, 20);
  const marks = page.locator('.hint-mark', { hasText: '↻' });
  await expect(slider(page, 'Seed')).toBeVisible();
  const labels = await marks.evaluateAll((all) =>
    all.map((mark) => mark.previousElementSibling?.textContent ?? ''),
  );
  expect(labels).toEqual(
    [
      [en.controls.initialScale, en.controls.depth, en.controls.width, en.controls.activation],
      [en.controls.initialRule, en.controls.dataSet, en.controls.noise, en.controls.train],
      [en.controls.seed],
    ].flat(),
  );
  for (const [live, key] of [
    ['Learning rate', 'lr'],
    ['Batch size', 'batch'],
  ] as const) {
    await slider(page, live).press('ArrowRight');
    await expectHash(page, new RegExp(`ev=20:.*${key}=`));
    expect(await step(page)).toBe(20);
  }
  await slider(page, en.controls.noise).press('ArrowRight');
  await expect.poll(() => step(page)).toBe(0);
});

for (const [width, height] of [
  [320, 640],
  [390, 844],
  [820, 1180],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
] as const) {
  test(`nothing moves while it plays, and nothing is cut: ${width} × ${height}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { sources = [] } = entry as unknown as { sources?: Moved[] };
          // A sentence that takes the place of another moves its own words alone.
          const moved = sources
            .map(({ node, previousRect, currentRect }) => ({
              element: node instanceof Element ? node : node?.parentElement,
              way: `${previousRect.top} to ${currentRect.top}`,
            }))
            .filter(({ element }) => element?.closest('.advice') == null);
          if (moved.length > 0) {
            const named = moved.map(
              ({ element, way }) => `${element?.tagName} .${element?.className} ${way}`,
            );
            shifts.push(`${Math.round(entry.startTime)} ms: ${named.join(' | ')}`);
          }
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // With the third, something is to be said of both networks.
    for (const network of ['', '&depth=8&width=8', '&lr=0.001', '&present=1']) {
      await open(page, `v=1&lang=en&stop=300&speed=1000${network}`);
      if ((await reading(page, 'step')) === '0') {
        const play = button(page, 'Play');
        if (await play.isVisible()) await play.click();
      }
      await waitForStep(page, 300, 60_000);
      const shifts = () => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
      expect(await shifts(), network).toEqual([]);
      const cut = await page.evaluate(() => {
        const found: string[] = [];
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth > clientWidth) found.push(`the page: ${scrollWidth} > ${clientWidth}`);
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        while (walk.nextNode()) {
          const { currentNode: node } = walk;
          const parent = node.parentElement;
          const text = node.textContent?.trim() ?? '';
          if (
            parent === null ||
            text === '' ||
            !parent.checkVisibility({ visibilityProperty: true })
          )
            continue;
          if (parent.closest('.visually-hidden, option, svg, .skip') !== null) continue;
          range.selectNodeContents(node);
          const { left, right } = range.getBoundingClientRect();
          for (let box: Element | null = parent; box !== null; box = box.parentElement) {
            const { overflowX } = getComputedStyle(box);
            if (overflowX === 'visible' && box !== parent) continue;
            const frame = box.getBoundingClientRect();
            if (getComputedStyle(box).display === 'inline') continue;
            if (left < frame.left - 1.5 || right > frame.right + 1.5)
              found.push(`${text.slice(0, 40)} in ${box.className}`);
          }
        }
        return found;
      });
      expect(cut, network).toEqual([]);
    }
  });
}
