import type { Page } from 'playwright/test';
import { button, link, open, slider, openAllSettings, reading } from './support/lab';
import { expectNoViolation } from './support/axe';
import { expect, test } from './support/test';
import { en, say, zh } from './support/texts';

const NETWORK = 'v=1&depth=2&width=8&batch=16';

async function expectStep(page: Page, step: number): Promise<void> {
  await expect.poll(() => reading(page, 'step')).toBe(String(step));
}

for (const [language, words] of [
  ['en', en],
  ['zh', zh],
] as const) {
  test(`axe finds nothing in any state of the page: ${language}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: 'light' });
    const network = `${NETWORK}&lang=${language}`;
    const dialog = (title: string) => page.getByRole('dialog', { name: title });
    await open(page, network);
    await expectStep(page, 0);
    await openAllSettings(page);
    await expectNoViolation(page, 'at the start, all settings shown');

    const files = `t.csv:9:${'0'.repeat(64)}`;
    await open(page, `${network}&data=own&files=${files}`);
    await expect(page.getByRole('heading', { name: words.files.missingTitle })).toBeVisible();
    await expectNoViolation(page, 'while files are missing');
    await button(page, words.files.others).click();
    await expect(dialog(words.files.title)).toBeVisible();
    await expectNoViolation(page, words.files.title);

    await open(page, `${network}&ev=5:a.norm=batch,6:a.affine=hand&lab.all=1&at=20`);
    await expectStep(page, 20);
    await expectNoViolation(page, 'in mid-run, with changes');

    for (const [opener, title] of [
      [words.page.share, words.share.title],
      [words.transform.open, words.transform.title],
      [words.study.open, words.study.title],
      [words.lens.open, words.lens.title],
      [say(words.ribbon.open, { layer: 1 }), say(words.ribbon.open, { layer: 1 })],
      [say(words.timeline.changes, { count: 2 }), words.timeline.changesTitle],
      [say(words.ui.table, { title: words.chart.loss }), words.chart.loss],
    ] as const) {
      await button(page, opener).click();
      await expect(dialog(title)).toBeVisible();
      await expectNoViolation(page, title);
      await page.keyboard.press('Escape');
      await expect(dialog(title)).toBeHidden();
    }

    await slider(page, words.controls.batchSize).press('?');
    await expect(page.getByRole('note')).toBeVisible();
    await expectNoViolation(page, 'a hint');
    await page.keyboard.press('Escape');

    await link(page, words.page.gallery).click();
    await expect(page.getByRole('heading', { name: words.page.gallery })).toBeVisible();
    await expectNoViolation(page, 'the gallery');
    await link(page, words.page.lab).click();

    await button(page, words.page.hideControls).click();
    await expectNoViolation(page, 'controls hidden');
    await button(page, words.page.present).click();
    await expect(button(page, words.page.presentOff)).toBeVisible();
    await expectNoViolation(page, 'presenting');
    await button(page, words.presenting.blank).click();
    await expectNoViolation(page, 'results hidden');

    await open(page, `${network}&screen=map&map=8&mapsteps=5&cell=9`);
    await button(page, words.map.start).click();
    await expect(page.getByTestId('map-fingerprint')).toBeVisible();
    await expectNoViolation(page, 'the map, a cell read');

    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `${network}&depth=0&unknown=1`.replace('depth=2&', ''));
    await expect(page.getByText(words.notice.title)).toBeVisible();
    await button(page, words.controls.all).click();
    await expectNoViolation(page, 'narrow, the sheet open, a notice, no hidden layer');

    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, `v=1&depth=8&width=8&act=relu&scale=10&lr=10&lang=${language}&at=10`);
    await expect(page.getByText(say(words.advice.diverged.lead, { arm: 'A' }))).toBeVisible();
    await expectNoViolation(page, 'diverged');
  });
}
