import type { Page } from 'playwright/test';
import { choose, open, playButton, SMALL, step, waitForStep } from './support/lab';
import { expect, test } from './support/test';
import { en } from './support/texts';

interface Fiber {
  readonly type: unknown;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
  readonly memoizedProps: { readonly className?: unknown } | null;
}

interface Counts {
  /** Commits of React, and how often one of them rendered a component that is a chart. */
  commits: number;
  charts: number;
  /** Pictures drawn, by canvas. */
  readonly pictures: Map<object, number>;
}

/** Counts what React does through the door that its developer tools use, and what canvases draw. */
async function count(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counts: Counts = { commits: 0, charts: 0, pictures: new Map() };
    const PERFORMED_WORK = 1;
    const isFigure = (fiber: Fiber | null) =>
      fiber?.type === 'figure' && String(fiber.memoizedProps?.className).startsWith('chart');
    const walk = (fiber: Fiber, former: Fiber | null) => {
      const rendered = former === null || (fiber.flags & PERFORMED_WORK) !== 0;
      if (typeof fiber.type === 'function' && rendered && isFigure(fiber.child)) counts.charts += 1;
      // A subtree that React passed over is still the same object.
      if (former !== null && former.child === fiber.child) return;
      for (let child = fiber.child; child !== null; child = child.sibling) {
        walk(child, child.alternate);
      }
    };
    Object.assign(window, {
      counts,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => {
          counts.commits += 1;
          walk(root.current, root.current.alternate);
        },
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
      },
    });
    const { prototype } = CanvasRenderingContext2D;
    const clear = Reflect.get(prototype, 'clearRect') as CanvasRenderingContext2D['clearRect'];
    prototype.clearRect = function clearRect(this: CanvasRenderingContext2D, ...rest) {
      counts.pictures.set(this.canvas, (counts.pictures.get(this.canvas) ?? 0) + 1);
      clear.apply(this, rest);
    };
  });
}

/** Commits, charts rendered in them, and pictures of the busiest canvas. */
function counted(page: Page): Promise<{ commits: number; charts: number; pictures: number }> {
  return page.evaluate(() => {
    const { counts } = window as unknown as { readonly counts: Counts };
    const { commits, charts, pictures } = counts;
    return { commits, charts, pictures: Math.max(0, ...pictures.values()) };
  });
}

test('while frames stream, charts are drawn and React renders none of them', async ({ page }) => {
  await count(page);
  await open(page, `${SMALL}&speed=60`);
  const mounted = await counted(page);
  expect(mounted.charts).toBeGreaterThan(5);
  await playButton(page).click();
  await waitForStep(page, 10);
  // What is fetched when the page has time brings its words: everything is rendered once more.
  let rendered = -1;
  await expect
    .poll(
      async () => {
        const late = await page.evaluate(() =>
          performance.getEntriesByType('resource').some(({ name }) => name.includes('Paper')),
        );
        const { charts } = await counted(page);
        const settled = late && charts === rendered;
        rendered = charts;
        return settled;
      },
      { intervals: [300] },
    )
    .toBe(true);
  const before = await counted(page);
  const from = await step(page);
  await expect
    .poll(async () => (await counted(page)).pictures - before.pictures, { timeout: 20_000 })
    .toBeGreaterThanOrEqual(60);
  const after = await counted(page);
  expect(after.charts - before.charts).toBe(0);
  // The sentences on what is going on may change at most every 0.6 s; nothing else is React's.
  expect(after.commits - before.commits).toBeLessThan((after.pictures - before.pictures) / 2);
  expect(await step(page)).toBeGreaterThan(from + 20);

  // The count itself is alive: another axis is a render of every ribbon.
  await choose(page, en.quantity.axis, '±12');
  expect((await counted(page)).charts - after.charts).toBeGreaterThanOrEqual(4);
});
