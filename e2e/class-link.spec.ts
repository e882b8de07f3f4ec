import { expectNoViolation } from './support/axe';
import { button, expectHash, fingerprintAt, link, number, open, slider, step } from './support/lab';
import { expect, test } from './support/test';
import { en, say, zh } from './support/texts';

const SET = 'v=1&lang=en&depth=2&width=8&batch=16';
const TASK = '<img src=x onerror="document.title=1"> Make A learn & say why: 50% + 会';

test('shows the task as text, the parts, what can be changed, and what is only shown', async ({
  page,
}) => {
  await open(
    page,
    `${SET}&at=20&class.parts=transport,settings,bands&class.locked=all,-lr,-a.norm&class.task=${encodeURIComponent(TASK)}`,
  );
  await expect(page.getByTestId('task')).toHaveText(TASK);
  await expect(page.locator('main img')).toHaveCount(0);
  await expect.poll(() => step(page)).toBe(20);
  await expect(button(page, en.transport.play)).toBeVisible();
  await expect(page.getByRole('region', { name: 'layer 2' })).toBeVisible();
  await expect(page.getByTestId('advice')).toHaveCount(0);
  await expect(page.getByRole('region', { name: en.timeline.title })).toHaveCount(0);
  const mine = page.getByRole('region', { name: en.class.open });
  await expect(mine.getByRole('slider')).toHaveCount(1);
  await expect(mine.getByRole('combobox')).toHaveCount(1);
  const locked = page.getByRole('region', { name: en.class.locked });
  await expect(locked).toContainText('Batch size');
  await expect(locked).toContainText('16');
  await expect(locked.getByRole('slider')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expectNoViolation(page, 'for a class');

  await slider(page, 'Learning rate').press('ArrowRight');
  await expectHash(page, /ev=20:lr=.*class\.locked=all,-lr,-a\.norm/);
});

test('no way changes what is locked: keys, advice, files, undo, the link back', async ({
  page,
}) => {
  await open(page, `v=1&lang=en&width=12&at=260&class.locked=all&class.task=x`);
  await expect.poll(() => step(page)).toBe(260);
  const advice = page.getByTestId('advice');
  await expect(advice).toContainText('A is stuck');
  await expect(advice.getByRole('button')).toHaveCount(0);
  await expect(page.getByText(en.class.openNone)).toBeVisible();
  const before = await fingerprintAt(page, 270);
  await button(page, en.transport.reset).click();
  await expect.poll(() => step(page)).toBe(0);
  expect(await fingerprintAt(page, 270)).toBe(before);
  await page.evaluate(() => {
    const rows = ['x,y,c', ...Array.from({ length: 40 }, (_, i) => `${i},${i % 7},${i % 2}`)];
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([rows.join('\n')], 'mine.csv'));
    dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  const dialog = page.getByRole('dialog', { name: en.files.title });
  await button(dialog, en.files.train).click();
  await expect(page.getByText(en.notice.locked)).toBeVisible();
  await expectHash(page, /^(?!.*data=own)/);

  await link(page, en.class.full).click();
  await expect(page.getByRole('navigation')).toBeVisible();
  await expectHash(page, /^(?!.*class\.)/);
  await slider(page, 'Learning rate').press('ArrowRight');
  await expectHash(page, /lr=/);
});

test('a curtain hides the run until a prediction is made, and a reload keeps it', async ({
  page,
}) => {
  await open(page, `${SET}&at=20&class.curtain=1&class.full=0`);
  await expect(page.getByRole('heading', { name: en.guess.question })).toBeVisible();
  await expect(page.getByTestId('accuracy-a')).toHaveCount(0);
  await expect(page.getByRole('link', { name: en.class.full })).toHaveCount(0);
  await button(page, en.guess.b).click();
  await expect(page.getByTestId('accuracy-b')).toBeVisible();
  await expectHash(page, /class\.guess=b/);
  await page.reload();
  await expect(page.getByTestId('guess')).toContainText(en.guess.b);
});

test('what is damaged in a link for a class is named', async ({ page }) => {
  await open(page, `${SET}&class.locked=lrr&class.parts=bands,x&class.task=x&class.guess=c`);
  for (const part of ['class.locked=lrr', 'class.parts=bands,x', 'class.guess=c']) {
    await expect(page.getByRole('status').filter({ hasText: en.notice.title })).toContainText(part);
  }
  await expect(page.getByTestId('task')).toHaveText('x');
});

test('Share makes the link, and the link opens what was made', async ({ page }) => {
  await open(page, `${SET}&at=20`);
  await expect.poll(() => number(page, 'step')).toBe(20);
  await button(page, en.page.share).click();
  await button(page, en.share.forClass).click();
  const dialog = page.getByRole('dialog', { name: en.forClass.title });
  await dialog.getByLabel(say(en.forClass.task, { limit: 280 })).fill('Which rate works?');
  await dialog.getByLabel(en.forClass.part.advice).uncheck();
  await dialog.getByRole('radio', { name: en.forClass.locksSome }).check();
  await dialog.getByRole('checkbox', { name: 'Batch size' }).check();
  await dialog.getByRole('checkbox', { name: en.forClass.curtain }).check();
  await dialog.getByRole('checkbox', { name: say(en.forClass.atStep, { step: 20 }) }).check();
  await dialog.getByRole('radio', { name: '中文' }).check();
  await dialog.getByRole('checkbox', { name: en.forClass.present }).check();
  const projected = await dialog.getByRole('textbox', { name: en.forClass.link }).inputValue();
  expect(projected).toMatch(/lang=zh&present=1/);
  await dialog.getByRole('radio', { name: 'EN' }).check();
  await dialog.getByRole('checkbox', { name: en.forClass.present }).uncheck();
  const made = await dialog.getByRole('textbox', { name: en.forClass.link }).inputValue();
  expect(made).toContain('class.locked=all,-lr,-batch,-a.norm');
  await expect(dialog.getByRole('textbox', { name: en.forClass.frame })).toHaveValue(
    /^<iframe .*allow="fullscreen"/,
  );
  await dialog.getByRole('button', { name: en.forClass.preview }).click();
  const preview = page.frameLocator('iframe');
  await expect(preview.getByTestId('task')).toHaveText('Which rate works?');

  await open(page, new URL(made).hash.slice(1));
  await expect(page.getByTestId('task')).toHaveText('Which rate works?');
  await button(page, en.guess.both).click();
  await expect.poll(() => step(page)).toBe(20);
  await expect(page.getByTestId('advice')).toHaveCount(0);
  await expect(page.getByRole('region', { name: en.class.open }).getByRole('slider')).toHaveCount(
    2,
  );
});

test('speaks Chinese, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, 'v=1&lang=zh&at=20&class.locked=all,-lr&class.task=让A学会');
  await expect(page.getByRole('region', { name: zh.class.open })).toBeVisible();
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide).toBe(0);
});
