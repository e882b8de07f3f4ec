import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { FIGURE_1 } from '../src/experiment/presets';
import {
  button,
  choose,
  expectHash,
  link,
  expectRestAt,
  fingerprint,
  hash,
  open,
  reading,
  type,
} from './support/lab';
import { expect, test } from './support/test';
import { en, say, zh } from './support/texts';
import { silence } from './support/threads';

const SMALL = 'v=1&train=100&depth=2&width=5&batch=8';
const FIGURE = `${SMALL}&screen=figure&figure.steps=200`;
/** Takes minutes. */
const LONG = 'v=1&depth=8&width=128&screen=figure&figure.steps=100000';
/** Of a run of 200 steps. */
const MOMENTS = 21;

async function record(page: Page): Promise<string> {
  await button(page, en.figure.start).click();
  await expect(page.getByTestId('figure-fingerprint')).toBeVisible({ timeout: 25_000 });
  return reading(page, 'figure-fingerprint');
}

function unitTitle(unit: number, arm: string, quantity: 'input' | 'preactivation'): string {
  return say(en.figure.unit, { unit, arm, quantity: en.quantity[`${quantity}Name`] });
}

/** The numbers of a chart as a file holds them. */
async function csvOf(page: Page, title: string): Promise<string[][]> {
  const group = page.getByRole('group', { name: say(en.ui.save, { title }), exact: true });
  const coming = page.waitForEvent('download');
  await button(group, 'CSV').click();
  const text = await readFile(await (await coming).path(), 'utf8');
  return text
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((row) => row.split(','));
}

/** What the chart's table shows, row by row. */
async function tableOf(page: Page, title: string): Promise<string[]> {
  await button(page, say(en.ui.table, { title })).click();
  const rows = page.getByRole('dialog', { name: title, exact: true }).getByRole('row');
  await expect(rows.first()).toBeVisible();
  const texts = await rows.allInnerTexts();
  await page.keyboard.press('Escape');
  return texts;
}

test('a link opens the figure, and its run ends as the Lab’s does', async ({ page }) => {
  await open(page, FIGURE);
  await expect(page.getByTestId('figure-verdict')).toHaveText(en.figure.verdictWaiting);
  const print = await record(page);
  await expect(page.getByText(en.figure.finished)).toBeVisible();
  await expect(page.getByTestId('figure-done')).toHaveText('step 200 of 200');
  await expect(page.getByTestId('figure-verdict')).toContainText(/80%.*\.$/);
  // Nothing else computes on this page.
  await expect.poll(() => page.workers().length).toBe(0);
  const started = page.waitForEvent('worker');
  await button(page, en.figure.again).click();
  await started;
  await expect(page.getByTestId('figure-fingerprint')).toHaveAttribute('data-value', print);
  await open(page, `${SMALL}&at=200`);
  await expectRestAt(page, 200);
  expect(await fingerprint(page)).toBe(print);
});

test('the Gallery leads to the paper’s experiment', async ({ page }) => {
  await open(page, `${SMALL}&screen=gallery`);
  await page.getByRole('link', { name: en.figure.look }).click();
  await expect(page.getByRole('heading', { level: 1, name: en.figure.title })).toBeVisible();
  // The experiment that the reader has stays.
  await expectHash(page, `${SMALL}&screen=figure&figure.network=paper`);
  await expect(page.getByTestId('figure-network')).toContainText('100 – 100 – 100');
  await expect(page.getByTestId('figure-done')).toHaveText('step 0 of 50,000');
});

test('it says whose network it trains: the paper’s, or the present one', async ({ page }) => {
  await open(page, FIGURE);
  const described = page.getByTestId('figure-network');
  await expect(described).toContainText('5 – 5');
  await choose(page, en.figure.network, en.figure.networkPaper);
  await expect(described).toContainText('100 – 100 – 100');
  await expect(described).not.toContainText(en.figure.samePaper);
  await expectHash(page, `${SMALL}&screen=figure&figure.network=paper&figure.steps=200`);
  await page.reload();
  await expect(described).toContainText('100 – 100 – 100');
  await choose(page, en.figure.network, en.figure.networkPresent);
  await expectHash(page, FIGURE);
  await open(page, FIGURE_1);
  await expect(described).toContainText(en.figure.samePaper);
});

test('a long run says how long, pauses, goes on, and is given up', async ({ page }) => {
  await open(page, LONG);
  await button(page, en.figure.start).click();
  const left = page.getByTestId('figure-time-left');
  await expect(left).toHaveText(/^\d+ (min|h) left$/, { timeout: 20_000 });
  await expect.poll(() => reading(page, 'figure-done')).not.toBe('0');
  await button(page, en.transport.pause).click();
  await expect(page.getByText(en.figure.paused)).toBeVisible();
  await expect(left).toBeHidden();
  // What was under way is still done: two looks a second apart are then the same.
  let former = '';
  await expect
    .poll(
      async () => {
        const now = await reading(page, 'figure-done');
        const same = now === former;
        former = now;
        return same;
      },
      { intervals: [1000] },
    )
    .toBe(true);
  await button(page, en.figure.resume).click();
  await expect
    .poll(async () => Number(await reading(page, 'figure-done')), { timeout: 20_000 })
    .toBeGreaterThan(Number(former));
  await button(page, en.figure.cancel).click();
  await expect(page.getByTestId('figure-done')).toHaveAttribute('data-value', '0');
  await expect(button(page, en.figure.start)).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
});

test('another unit and another quantity need no new run', async ({ page }) => {
  await open(page, FIGURE);
  const print = await record(page);
  const first = await tableOf(page, unitTitle(1, 'B', 'preactivation'));
  expect(first).toHaveLength(MOMENTS + 1);
  await type(page, en.figure.unitChoice, '3');
  await expectHash(page, `${FIGURE}&figure.unit=3`);
  const third = await tableOf(page, unitTitle(3, 'B', 'preactivation'));
  expect(third).not.toEqual(first);
  await choose(page, en.figure.shows, en.quantity.input);
  const input = await tableOf(page, unitTitle(3, 'B', 'input'));
  expect(input).not.toEqual(third);
  // Without a normaliser what would go into it is what goes into the nonlinearity.
  const plain = await tableOf(page, unitTitle(3, 'A', 'input'));
  await choose(page, en.figure.shows, en.quantity.preactivation);
  expect(await tableOf(page, unitTitle(3, 'A', 'preactivation'))).toEqual(plain);
  expect(await reading(page, 'figure-fingerprint')).toBe(print);
});

test('files hold every moment of both networks as plain numbers', async ({ page }) => {
  await open(page, FIGURE);
  await record(page);
  const [head, ...rows] = await csvOf(page, en.figure.accuracy);
  expect(head).toEqual(['step', 'a.accuracy', 'a.loss', 'b.accuracy', 'b.loss']);
  expect(rows).toHaveLength(MOMENTS);
  expect(rows.at(-1)?.[0]).toBe('200');
  const [unitHead, ...unitRows] = await csvOf(page, unitTitle(1, 'A', 'preactivation'));
  expect(unitHead).toEqual(['step', 'a.p15', 'a.p50', 'a.p85', 'b.p15', 'b.p50', 'b.p85']);
  expect(unitRows).toHaveLength(MOMENTS);
  for (const row of [...rows, ...unitRows]) {
    for (const cell of row) expect(cell).toMatch(/^-?\d+(\.\d+)?(e-\d+)?$/);
  }
  for (const [, ...cells] of unitRows) {
    const [low = NaN, middle = NaN, high = NaN, ...others] = cells.map(Number);
    expect(low).toBeLessThanOrEqual(middle);
    expect(middle).toBeLessThanOrEqual(high);
    expect(others[0]).toBeLessThanOrEqual(others[2] ?? NaN);
  }
});

test('what is set is in the link and is there again after a reload', async ({ page }) => {
  await open(page, FIGURE);
  await type(page, en.figure.unitChoice, '4');
  await choose(page, en.figure.axis, '±12');
  await choose(page, en.figure.timeAxis, en.figure.log);
  await choose(page, en.figure.zoom, '500');
  await type(page, en.figure.steps, '150');
  const text =
    /^v=1&.*&screen=figure&figure\.steps=150&figure\.unit=4&figure\.zoom=500&figure\.axis=log&figure\.range=12$/;
  await expectHash(page, text);
  const before = hash(page);
  await page.reload();
  await expect(page.getByTestId('figure-done')).toHaveText('step 0 of 150');
  await expect(page.getByRole('radio', { name: en.figure.log, exact: true })).toBeChecked();
  await expect(page.getByRole('radio', { name: '±12', exact: true })).toBeChecked();
  expect(hash(page)).toBe(before);
});

test('a network that diverges is named, and the other goes on', async ({ page }) => {
  await open(page, `${SMALL}&act=linear&a.lr=10&a.scale=10&screen=figure&figsteps=200`);
  await record(page);
  await expect(page.getByText(/^A diverged at step \d+/)).toBeVisible();
  const rows = (await csvOf(page, en.figure.accuracy)).slice(1);
  expect(rows.at(-1)?.slice(0, 2)).toEqual(['200', '']);
  expect(rows.at(-1)?.[3]).toMatch(/^[01]/);
});

test('a thread that stops is started again, and the run is the same', async ({ page }) => {
  const slow = FIGURE.replace('width=5', 'width=128').replace('steps=200', 'steps=2000');
  await open(page, slow);
  const print = await record(page);
  await open(page, slow);
  await button(page, en.figure.start).click();
  // Standing still, so that the run cannot end before its thread does.
  await button(page, en.transport.pause).click();
  await expect(page.getByTestId('figure-verdict')).not.toHaveText(en.figure.verdictWaiting);
  await silence(page);
  await button(page, en.figure.resume).click();
  await expect(page.getByText(en.figure.revived)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByTestId('figure-fingerprint')).toHaveAttribute('data-value', print, {
    timeout: 25_000,
  });
});

test('it is there in Chinese, and 390 pixels wide', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, `${FIGURE}&lang=zh`);
  await expect(page.getByRole('heading', { level: 1, name: zh.figure.title })).toBeVisible();
  await button(page, zh.figure.start).click();
  await expect(page.getByText(zh.figure.finished)).toBeVisible({ timeout: 25_000 });
  await choose(page, zh.figure.timeAxis, zh.figure.log);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});

test('it leads back to the Lab with the same experiment', async ({ page }) => {
  await open(page, FIGURE);
  await link(page, en.figure.toLab).click();
  await expectHash(page, SMALL);
  await expect(button(page, en.transport.pause)).toBeVisible();
});
