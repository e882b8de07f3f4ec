import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { KNOWN_MAP } from '../src/session/survey/known-map.fixture';
import {
  button,
  choose,
  expectHash,
  link,
  expectRestAt,
  fingerprintAt,
  number,
  open,
  reading,
  type,
} from './support/lab';
import { expect, test } from './support/test';
import { en, say, zh } from './support/texts';
import { fault } from './support/threads';

const SMALL = KNOWN_MAP.link;
const MAP = `${SMALL}&screen=map&map.side=${KNOWN_MAP.side}&map.steps=${KNOWN_MAP.steps}`;
/** Takes minutes. */
const LONG = 'v=1&depth=8&width=128&screen=map&map.side=32&map.steps=5000';

/** Presses Start: nothing is computed before. */
async function compute(page: Page, words: typeof en | typeof zh = en): Promise<string> {
  await button(page, words.map.start).click();
  return complete(page);
}

async function complete(page: Page): Promise<string> {
  await expect(page.getByTestId('map-fingerprint')).toBeVisible({ timeout: 25_000 });
  return reading(page, 'map-fingerprint');
}

function cells(page: Page) {
  return page.getByRole('application', { name: en.map.cells });
}

test('a link opens the map, computes it, and gives the same fingerprint again', async ({
  page,
}) => {
  await open(page, MAP);
  await expect(page.getByTestId('map-verdict')).toHaveText(en.map.verdict.unknown);
  expect(page.workers()).toHaveLength(0);
  const print = await compute(page);
  expect(print).toBe(KNOWN_MAP.fingerprint);
  await expect(page.getByTestId('map-done')).toHaveText(
    say(en.map.progress, { done: 64, total: 64 }),
  );
  await expect(page.getByTestId('map-verdict')).toContainText(/90%.*64 cells/);
  expect(page.workers()).toHaveLength(0);
  await page.reload();
  expect(await compute(page)).toBe(print);
  await button(page, en.map.again).click();
  expect(await complete(page)).toBe(print);
  await type(page, en.map.steps, '31');
  await expectHash(page, new RegExp('map.steps=31'));
  await expect(page.getByTestId('map-fingerprint')).toBeHidden();
  expect(await compute(page)).not.toBe(print);
});

test('keys read a cell, and Enter opens that very experiment in the Lab', async ({ page }) => {
  await open(page, `${MAP}&map.cell=0`);
  await compute(page);
  const cell = page.getByTestId('map-cell');
  await expect(cell).toContainText(/scale 0\.01, learning rate 0\.0001: A .*%, B .*%/);
  await cells(page).focus();
  for (const key of ['End', 'ArrowLeft', 'PageUp', 'ArrowUp']) await page.keyboard.press(key);
  await expect(cell).toHaveAttribute('data-value', String(6 + 5 * 8));
  await expect(cell).toContainText('scale 3.73, learning rate 0.373');
  await expectHash(page, `${MAP}&map.cell=46`);
  await page.keyboard.press('Enter');
  await expectHash(page, /^v=1&train=100.*&scale=3\.73&lr=0\.373&.*stop=30$/);
  await expectRestAt(page, 30);
});

test('the Lab comes to what the map has shown', async ({ page }) => {
  await open(page, `${MAP}&map.cell=46`);
  await compute(page);
  const group = page.getByRole('group', {
    name: say(en.ui.save, { title: say(en.map.chart, { quantity: en.map.accuracy }) }),
  });
  const coming = page.waitForEvent('download');
  await button(group, 'CSV').click();
  const csv = await readFile(await (await coming).path(), 'utf8');
  const [head = '', ...rows] = csv.replace('\uFEFF', '').trim().split('\r\n');
  expect(rows).toHaveLength(64);
  const columns = head.split(',');
  const at = (name: string) => rows[46]?.split(',')[columns.indexOf(name)];
  expect([at('scale'), at('rate')]).toEqual(['3.73', '0.373']);
  await link(page, en.map.openCell).click();
  await expectRestAt(page, 30);
  await fingerprintAt(page, 30);
  for (const arm of ['a', 'b'] as const) {
    const shown = Number(await reading(page, `accuracy-${arm}`));
    expect(shown).toBeCloseTo(Number(at(`${arm}.accuracy`)), 6);
    const loss = Number(await reading(page, `loss-${arm}`));
    expect(loss).toBeCloseTo(Number(at(`${arm}.loss`)), 5);
  }
});

test('a map that takes long says how long, stops at once and goes on', async ({ page }) => {
  await open(page, LONG);
  await button(page, en.map.start).click();
  const left = page.getByTestId('map-time-left');
  await expect(left).toHaveText(/^\d+ (min|h) left$/, { timeout: 20_000 });
  await button(page, en.map.stop).click();
  await expect(page.getByText(en.map.stopped)).toBeVisible();
  // Nothing else computes on this page.
  await expect.poll(() => page.workers().length).toBe(0);
  await button(page, en.map.resume).click();
  await expect(button(page, en.map.stop)).toBeVisible();
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
  await link(page, en.page.lab).click();
  await expect.poll(() => page.workers().length).toBe(2);
});

test('the Gallery leads to the map of the present experiment', async ({ page }) => {
  await open(page, `${SMALL}&screen=gallery&map=8&mapsteps=30`);
  await page.getByRole('link', { name: en.map.look }).click();
  await expectHash(page, MAP);
  await compute(page);
});

test('pointing reads, tapping chooses, and a double click opens the cell', async ({ page }) => {
  await open(page, MAP);
  await compute(page);
  const cell = page.getByTestId('map-cell');
  await expect(cell).toHaveText(en.map.noCell);
  const box = await cells(page).boundingBox();
  if (box === null) throw new Error('The map is not shown.');
  const place = { x: box.width * 0.3, y: box.height * 0.5 };
  await cells(page).hover({ position: place });
  await expect(cell).toContainText('learning rate');
  await expectHash(page, MAP);
  await cells(page).click({ position: place });
  await expectHash(page, new RegExp(`^${MAP}&map.cell=\\d+$`));
  await cells(page).dblclick({ position: place });
  await expectHash(page, /stop=30$/);
});

test.describe('without the fast kernels', () => {
  test.use({ expected: /Failed to load resource/ });

  test('the map is the same', async ({ page, context }) => {
    await open(page, MAP);
    const print = await compute(page);
    await expect(page.getByTestId('map-engine')).toBeHidden();
    await context.route(/\.wasm$/, (route) => route.abort());
    await open(page, MAP);
    expect(await compute(page)).toBe(print);
    await expect(page.getByTestId('map-engine')).toHaveText(en.transport.enginePlain);
  });
});

test.describe('threads that throw', () => {
  test.use({ expected: /out of memory/ });

  test('are started again, and the map is the same', async ({ page }) => {
    test.slow();
    const link = `${SMALL}&screen=map&map=8&mapsteps=3000`;
    await open(page, link);
    const print = await compute(page);
    await open(page, link);
    await button(page, en.map.start).click();
    await expect
      .poll(() => number(page, 'map-done'), { message: 'the first cell', intervals: [20] })
      .toBeGreaterThan(0);
    await fault(page);
    await expect(page.getByText(en.map.revived)).toBeVisible();
    expect(await complete(page)).toBe(print);
  });
});

test('it is there in Chinese, and 390 pixels wide', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${MAP}&lang=zh&map.cell=46`);
  await compute(page, zh);
  await expect(page.getByRole('heading', { level: 1, name: zh.map.title })).toBeVisible();
  await expect(page.getByTestId('map-cell')).toContainText('初始权重尺度 3.73，学习率 0.373');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  await choose(page, zh.map.shows, zh.map.loss);
  await expect(page.getByTestId('map-cell')).toContainText(/A \d+\.\d{3}，B \d+\.\d{3}/);
  await expect(link(page, zh.map.openCell)).toBeVisible();
});
