import type { Page } from 'playwright/test';
import { button, open, openAllSettings, SMALL } from './support/lab';
import { findOverflow, pseudo, speakPseudo } from './support/pseudo-locale';
import { expect, test } from './support/test';
import { en, say } from './support/texts';

const RUN = `${SMALL}&lang=zh`;
const MAP = 'v=1&train=100&depth=1&width=3&batch=8&screen=map&map=8&mapsteps=5&cell=9&lang=zh';

test.beforeEach(async ({ page }) => {
  await speakPseudo(page);
});

// What the page fetches by itself may be under way when a test ends.
test.afterEach(({ page }) => page.unrouteAll({ behavior: 'ignoreErrors' }));

async function expectRoom(page: Page, where: string): Promise<void> {
  expect(await findOverflow(page), where).toEqual([]);
}

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test.describe(`texts twice as long, from right to left, ${width} pixels wide`, () => {
    test.beforeEach(({ page }) => page.setViewportSize({ width, height }));

    test('fit in the Lab', async ({ page }) => {
      await open(page, `${RUN}&ev=5:a.norm=batch&at=10`);
      await expect.poll(() => page.getByTestId('step').getAttribute('data-value')).toBe('10');
      await expectRoom(page, 'the Lab');
      const show = button(page, pseudo(en.page.showControls));
      if (await show.isVisible()) await show.click();
      await openAllSettings(page);
      await expectRoom(page, 'all settings');
    });

    for (const panel of ['layer', 'transform', 'shift', 'lens']) {
      test(`fit in the panel "${panel}"`, async ({ page }) => {
        await open(page, `${RUN}&at=10&panel=${panel}`);
        await expect(page.getByRole('dialog').getByRole('figure').first()).toBeVisible();
        await expectRoom(page, panel);
      });
    }

    test('fit in dialogs, hints and notices', async ({ page }) => {
      await open(page, `${RUN}&unknown=1`);
      await expect(page.getByText(pseudo(en.notice.title))).toBeVisible();
      await expectRoom(page, 'a notice');
      const menu = button(page, pseudo(en.page.menu));
      if (await menu.isVisible()) await menu.click();
      await button(page, pseudo(en.page.share)).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectRoom(page, 'the share dialog');
      await page.keyboard.press('Escape');
      await open(page, `${RUN}&data=own&files=t.csv:9:${'0'.repeat(64)}`);
      await expect(
        page.getByRole('heading', { name: pseudo(en.files.missingTitle) }),
      ).toBeVisible();
      await expectRoom(page, 'missing files');
      await button(page, pseudo(en.files.others)).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectRoom(page, 'own files');
    });

    test('fit in the Gallery, in Figure 1, in the map and in Teach', async ({ page }) => {
      await open(page, 'v=1&screen=gallery&lang=zh');
      await expect(page.getByRole('heading', { name: pseudo(en.presets.title) })).toBeVisible();
      await expectRoom(page, 'the Gallery');
      await open(page, 'v=1&screen=figure&lang=zh');
      await expect(button(page, pseudo(en.figure.start))).toBeVisible();
      await expectRoom(page, 'Figure 1');
      await open(page, MAP);
      await button(page, pseudo(en.map.start)).click();
      await expect(page.getByTestId('map-fingerprint')).toBeVisible();
      await expectRoom(page, 'the map');
      await expect(page.getByText(say(pseudo(en.map.lead), { steps: 5 }))).toBeVisible();
      await open(page, 'v=1&screen=teach&lang=zh');
      await expect(page.getByText(pseudo(en.teach.lead))).toBeVisible();
      for (const summary of await page.locator('main summary').all()) await summary.click();
      await expectRoom(page, 'Teach');
    });
  });
}
