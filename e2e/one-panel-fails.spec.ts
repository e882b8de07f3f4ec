import { button, open, playButton, SMALL, waitForStep } from './support/lab';
import { expect, test } from './support/test';
import { beginning, en, say } from './support/texts';

test.use({ expected: /out of memory for pictures/ });

test('a chart that cannot be drawn says so, can be tried again, and the rest lives', async ({
  page,
}) => {
  // A browser short of memory refuses pictures of this size: those of the decision boundary.
  await page.addInitScript(() => {
    const state = { broken: false };
    Object.assign(window, { state });
    for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
      const put = Reflect.get(prototype, 'putImageData') as (...rest: unknown[]) => void;
      prototype.putImageData = function putImageData(...rest: unknown[]) {
        const { width, height } = rest[0] as ImageData;
        if (state.broken && width === height) throw new Error('out of memory for pictures');
        put.apply(this, rest);
      };
    }
  });
  const setBroken = (broken: boolean) =>
    page.evaluate((value) => {
      (window as unknown as { readonly state: { broken: boolean } }).state.broken = value;
    }, broken);
  await open(page, SMALL);
  const field = page.getByRole('img', { name: say(en.chart.field, { arm: 'A' }) });
  await field.scrollIntoViewIfNeeded();
  await expect(field).toBeVisible();
  await setBroken(true);
  await playButton(page).click();
  const failed = page.getByRole('alert').filter({ hasText: 'out of memory for pictures' });
  await expect(failed.first()).toContainText(
    beginning(en.ui.panelFailed.replace('{{name}}', en.chart.fields)),
  );
  await expect(field).toBeHidden();

  // Everything else goes on.
  await waitForStep(page, 30);
  await expect(page.getByRole('img', { name: en.chart.loss })).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Learning rate' })).toBeEnabled();

  // As long as the fault stays, so does its message.
  await failed.getByRole('button', { name: en.ui.retry }).click();
  await expect(failed.first()).toBeVisible();
  await setBroken(false);
  await button(page, en.ui.retry).first().click();
  await expect(failed).toHaveCount(0);
  await expect(field).toBeVisible();
  await expect(field).toHaveAccessibleDescription(/\d/);
});
