import type { Locator, Page } from 'playwright/test';
import {
  button,
  link,
  open,
  openAllSettings,
  playButton,
  runTo,
  slider,
  SMALL,
} from './support/lab';
import {
  contrast,
  countOf,
  difference,
  ground,
  look,
  type Picture,
  standOut,
  systemColor,
} from './support/pixels';
import { expect, test } from './support/test';
import { en } from './support/texts';

/** Text of a picture with a ground of its own can be read. */
function expectLegible(picture: Picture, what: string): void {
  expect(standOut(picture, ground(picture), 4.5), `${what}: its text`).toBeGreaterThan(10);
}

/** The tallest column that stands out from the ground: a slider's thumb. */
function tallest({ width, height, colors }: Picture): { x: number; height: number } {
  const back = ground({ width, height, colors });
  const columns = Array.from({ length: width }, (_, x) => ({
    x,
    height: colors.filter((color, i) => i % width === x && contrast(color, back) >= 3).length,
  }));
  return columns.reduce((best, column) => (column.height > best.height ? column : best));
}

function option(page: Page, group: string, name: string): Locator {
  return page
    .getByRole('radiogroup', { name: group })
    .locator('label')
    .filter({ has: page.getByRole('radio', { name, exact: true }) });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in a ${colorScheme} palette of the reader's`, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active', colorScheme }));

    test('sliders show their track and their thumb, which moves', async ({ page }) => {
      await open(page, SMALL);
      for (const name of [en.controls.learningRate, en.timeline.title]) {
        if (name === en.timeline.title) await runTo(page, 20);
        const control = slider(page, name);
        await control.focus();
        await page.keyboard.press('Home');
        const low = await look(control);
        expect(standOut(low, ground(low)), `${name}: pixels`).toBeGreaterThan(150);
        expect(tallest(low).height, `${name}: its thumb`).toBeGreaterThanOrEqual(10);
        expect(tallest(low).x).toBeLessThan(low.width / 4);
        await page.keyboard.press('End');
        const high = await look(control);
        expect(tallest(high).height).toBeGreaterThanOrEqual(10);
        expect(tallest(high).x).toBeGreaterThan((3 * high.width) / 4);
      }
    });

    test('what is chosen, pressed or switched off differs from what is not', async ({ page }) => {
      await open(page, SMALL);
      await openAllSettings(page);
      const pairs = [
        [
          option(page, en.controls.normalizer.replace('{{arm}}', 'A'), en.controls.none),
          option(page, en.controls.normalizer.replace('{{arm}}', 'A'), en.controls.batch),
        ],
        [
          option(page, en.quantity.label, en.quantity.preactivationOption),
          option(page, en.quantity.label, en.quantity.activationOption),
        ],
        [button(page, 'EN'), button(page, '中文')],
        [playButton(page), button(page, en.transport.reset)],
      ] as const;
      for (const [chosen, other] of pairs) {
        const [on, off] = [await look(chosen), await look(other)];
        const name = await chosen.innerText();
        expect(contrast(ground(on), ground(off)), `${name} beside another`).toBeGreaterThan(1.5);
        expectLegible(on, name);
        expectLegible(off, await other.innerText());
      }
      await page.getByRole('combobox', { name: en.controls.dataSet }).selectOption('own');
      const dialog = page.getByRole('dialog', { name: en.files.title });
      const [off, on] = [button(dialog, en.files.train), button(dialog, en.files.choose)];
      await expect(off).toBeDisabled();
      const disabled = await look(off);
      expect(standOut(disabled, ground(disabled))).toBeGreaterThan(100);
      expect(countOf(disabled, await systemColor(page, 'GrayText'))).toBeGreaterThan(30);
      expect(countOf(await look(on), await systemColor(page, 'GrayText'))).toBeLessThan(20);
    });

    test('the focus is seen on every kind of control', async ({ page }) => {
      await open(page, SMALL);
      await openAllSettings(page);
      for (const control of [
        playButton(page),
        link(page, en.page.gallery),
        slider(page, en.controls.learningRate),
        page.getByRole('combobox', { name: en.controls.activation }),
      ]) {
        await page.keyboard.press('Escape');
        await control.blur();
        const without = await look(control, 6);
        await page.keyboard.press('Tab');
        await control.focus();
        expect(difference(without, await look(control, 6))).toBeGreaterThan(60);
      }
    });

    test('charts are drawn in the palette, and each network has its mark', async ({ page }) => {
      await open(page, SMALL);
      await runTo(page, 60);
      const chart = page.getByRole('img', { name: en.chart.loss });
      const [text, second] = [
        await systemColor(page, 'CanvasText'),
        await systemColor(page, 'LinkText'),
      ];
      await expect
        .poll(async () => countOf(await look(chart), second), { message: 'the line of B' })
        .toBeGreaterThan(40);
      const picture = await look(chart);
      expect(ground(picture)).toEqual(await systemColor(page, 'Canvas'));
      expect(countOf(picture, text), 'the line of A and the axes').toBeGreaterThan(100);
      // It follows the reader back.
      await page.emulateMedia({ forcedColors: 'none' });
      await expect.poll(async () => countOf(await look(chart), second)).toBe(0);
    });

    test('the map and a link are seen', async ({ page }) => {
      await open(page, 'v=1&train=100&depth=1&width=3&batch=8&screen=map&map=8&mapsteps=5');
      await button(page, en.map.start).click();
      await expect(page.getByTestId('map-fingerprint')).toBeVisible();
      const map = await look(page.getByRole('application', { name: en.map.cells }));
      expect(standOut(map, ground(map))).toBeGreaterThan(1000);
      const gallery = await look(link(page, en.page.gallery));
      expect(countOf(gallery, await systemColor(page, 'LinkText'))).toBeGreaterThan(20);
      await button(page, en.page.share).click();
      const code = await look(page.getByRole('img', { name: 'QR' }).or(page.locator('.qr-code')));
      expect(ground(code)).toEqual([255, 255, 255]);
      expect(countOf(code, [0, 0, 0])).toBeGreaterThan(3000);
    });
  });
}
