import type { Locator, Page } from 'playwright/test';
import { hash, open, openAllSettings, openTable, reading, SMALL, step } from './support/lab';
import { expect, test } from './support/test';
import { en, say, zh } from './support/texts';
import { marked, translatePage } from './support/translator';

test.beforeEach(async ({ page }) => {
  await translatePage(page);
});

// That nothing is thrown is asked of every test.
test.afterEach(async ({ page }) => {
  await expect(page.locator('.panel-failed, .page-failed')).toHaveCount(0);
});

/** A button by what the page calls it; its name for the ear alone is not translated. */
function button(page: Page | Locator, name: string): Locator {
  return page.getByRole('button', { name: marked(name), exact: true });
}

function link(page: Page | Locator, name: string): Locator {
  return page.getByRole('link', { name: marked(name), exact: true });
}

async function openLab(page: Page, settings = ''): Promise<void> {
  await open(page, SMALL + settings);
  await expect(button(page, en.transport.play).first()).toBeVisible();
}

test('the run plays, pauses, is looked back at and changed, and every text follows', async ({
  page,
}) => {
  await openLab(page);
  await button(page, en.transport.play).click();
  await expect(button(page, en.transport.pause)).toBeVisible();
  await expect(button(page, en.transport.play)).toHaveCount(0);
  await expect.poll(() => step(page)).toBeGreaterThan(5);
  await button(page, en.transport.pause).click();
  await expect(button(page, en.transport.play)).toBeVisible();
  await expect(page.getByTestId('step')).toHaveText(marked(await reading(page, 'step')));

  await page.getByRole('slider', { name: marked(en.timeline.title), exact: true }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByTestId('step')).toHaveText(marked('0'));
  await button(page, en.timeline.live).click();

  await openAllSettings(page);
  const activation = page.getByRole('combobox', { name: marked(en.controls.activation) });
  await activation.selectOption('tanh');
  await expect(page.getByRole('heading', { name: /Plain tanh/ })).toBeVisible();
  await page.getByRole('button', { name: en.controls.unlinkLabel, exact: true }).click();
  await page.getByRole('button', { name: en.controls.linkLabel, exact: true }).click();

  const advice = page.getByTestId('advice');
  await button(page, en.transport.reset).click();
  await expect(advice).toContainText(en.advice.start.rest);
  await button(page, en.transport.step).click();
  await expect(advice).not.toContainText(en.advice.start.rest);

  await button(page, en.page.hideControls).click();
  await button(page, en.page.showControls).click();
  await button(page, en.page.present).click();
  await button(page, en.page.presentOff).click();
  await button(page, '中文').click();
  await expect(button(page, zh.transport.play)).toBeVisible();
});

test('changes are listed and gone back to', async ({ page }) => {
  await openLab(page, '&ev=5:a.norm=batch,6:lr=1&at=20');
  await expect.poll(() => step(page)).toBe(20);
  await button(page, say(en.timeline.changes, { count: 2 })).click();
  const changes = page.getByRole('dialog', { name: en.timeline.changesTitle });
  await expect(changes.getByRole('listitem').first()).toContainText(
    marked('Normalization A → Batch'),
  );
  await button(changes, say(en.timeline.step, { step: 5 })).click();
  await expect(page.getByTestId('step')).toHaveText(marked('5'));
});

for (const panel of ['layer', 'transform', 'shift', 'lens']) {
  test(`the panel "${panel}" opens, shows all that it can, and closes`, async ({ page }) => {
    await openLab(page, `&at=10&panel=${panel}`);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('figure').first()).toBeVisible();
    await expect.poll(() => step(page)).toBe(10);
    const names = await dialog
      .getByRole('radio')
      .evaluateAll((radios) => radios.map((radio) => radio.closest('label')?.textContent ?? ''));
    expect(names.length).toBeGreaterThan(1);
    for (const name of new Set(names)) {
      for (const radio of await dialog.getByRole('radio', { name, exact: true }).all()) {
        await radio.click();
      }
    }
    await button(dialog, en.ui.close).click();
    await expect(dialog).toHaveCount(0);
    await button(page, en.transport.step).click();
    await expect(page.getByTestId('step')).toHaveText(marked('11'));
  });
}

test('a table of a chart opens and follows', async ({ page }) => {
  await openLab(page);
  // Its name, for the ear alone, is not translated.
  await openTable(page, en.chart.loss);
  const rows = page.getByRole('dialog').getByRole('row');
  const before = await rows.count();
  await page.evaluate(() =>
    document.querySelectorAll<HTMLElement>('.transport button')[1]?.click(),
  );
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
});

test('Figure 1 starts, pauses, goes on and is given up', async ({ page }) => {
  await open(page, 'v=1&screen=gallery');
  await page.getByRole('link', { name: marked(en.figure.title) }).click();
  await button(page, en.figure.start).click();
  await expect(button(page, en.transport.pause)).toBeVisible();
  await expect(page.getByTestId('figure-done')).not.toHaveAttribute('data-value', '0');
  await button(page, en.transport.pause).click();
  await expect(page.getByText(marked(en.figure.paused))).toBeVisible();
  await button(page, en.figure.resume).click();
  await expect(page.getByText(marked(en.figure.paused))).toHaveCount(0);
  await button(page, en.figure.cancel).click();
  await expect(button(page, en.figure.start)).toBeVisible();
});

test('the map is computed, read cell by cell, and left for the Lab', async ({ page }) => {
  await open(page, 'v=1&train=100&depth=1&width=3&batch=8&screen=map&map=8&mapsteps=30');
  await button(page, en.map.start).click();
  await expect(page.getByTestId('map-fingerprint')).toBeVisible({ timeout: 25_000 });
  await expect(page.getByText(marked(en.map.finished))).toBeVisible();
  const cell = page.getByTestId('map-cell');
  await expect(cell).toHaveText(marked(en.map.noCell));
  await page.getByRole('application', { name: en.map.cells }).focus();
  await page.keyboard.press('End');
  await expect(cell).toContainText('learning rate');
  await page.keyboard.press('Escape');
  await expect(cell).toHaveText(marked(en.map.noCell));
  await page.keyboard.press('End');
  await button(page, en.map.again).click();
  await expect(page.getByText(marked(en.map.finished))).toBeVisible({ timeout: 25_000 });
  await link(page, en.map.openCell).click();
  await expect.poll(() => hash(page)).toMatch(/stop=30$/);
  await expect(page.locator('main#lab')).toBeVisible();
});

test('a link is shared', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openLab(page);
  await button(page, en.page.share).click();
  const dialog = page.getByRole('dialog');
  await button(dialog, en.ui.copy).click();
  await expect(button(dialog, en.ui.copied)).toBeVisible();
  await dialog.getByRole('checkbox').check();
  await expect(button(dialog, en.ui.copy)).toBeVisible();
  await button(dialog, en.ui.close).click();
  await expect(dialog).toHaveCount(0);
});

test('a table of one’s own is read, set and trained on', async ({ page }) => {
  await openLab(page);
  const rows = Array.from({ length: 60 }, (_, i) => `${i},${(i * 7) % 13},${i % 2 ? 'x' : 'y'}`);
  await openAllSettings(page);
  const data = page.getByRole('combobox', { name: marked(en.controls.dataSet) });
  await data.selectOption('own');
  const dialog = page.getByRole('dialog');
  const choosing = page.waitForEvent('filechooser');
  await button(dialog, en.files.choose).click();
  await (
    await choosing
  ).setFiles({
    name: 'rows.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['u,v,kind', ...rows].join('\n')),
  });
  await expect(dialog.getByText(marked('rows.csv'))).toBeVisible();
  await button(dialog, en.files.train).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { name: marked(en.files.summary) })).toBeVisible();
});
