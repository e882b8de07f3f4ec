import {
  button,
  expectRestAt,
  fingerprint,
  open,
  playButton,
  runTo,
  SMALL,
  step,
} from './support/lab';
import { expect, test } from './support/test';
import { en, say } from './support/texts';

test('the share dialog hands on the very moment that was shared', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `${SMALL}&ev=10:lr=0.1`);
  await runTo(page, 35);
  const print = await fingerprint(page);
  await button(page, en.page.share).click();
  const dialog = page.getByRole('dialog', { name: en.share.title });
  const link = dialog.getByRole('textbox', { name: en.share.link });
  await expect(link).toHaveValue(/#v=1&depth=2&width=8&batch=16&ev=10:lr=0\.1$/);
  await expect(dialog.getByRole('img', { name: en.share.qr })).toBeVisible();
  await expect(dialog.getByTestId('shared-fingerprint')).toHaveAttribute('data-value', print);
  await dialog.getByRole('checkbox', { name: say(en.share.atStep, { step: 35 }) }).check();
  await expect(link).toHaveValue(/&at=35$/);
  await dialog.getByRole('button', { name: en.ui.copy }).click();
  await expect(dialog.getByRole('button', { name: en.ui.copied })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await link.inputValue());

  await open(page, new URL(copied).hash.slice(1));
  await expectRestAt(page, 35);
  expect(await fingerprint(page)).toBe(print);
});

test('where copying is forbidden the link is selected and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await open(page, SMALL);
  await playButton(page).click();
  await button(page, en.page.share).click();
  const dialog = page.getByRole('dialog', { name: en.share.title });
  await dialog.getByRole('button', { name: en.ui.copy }).click();
  await expect(dialog.getByText(en.ui.copyFailed)).toBeVisible();
  const selected = await page.evaluate(() => getSelection()?.toString());
  expect(selected).toContain('#v=1&depth=2');
  expect(await step(page)).toBeGreaterThanOrEqual(0);
});
