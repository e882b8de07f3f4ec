import { AxeBuilder } from '@axe-core/playwright';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { command } from '../src/cli/command.fixture';
import { type HandIn, readHandIn } from '../src/exports/hand-in/hand-in';
import { answer, exercise, read } from './support/chapter';
import { button, choose, fingerprint, open, playButton, runTo, SMALL } from './support/lab';
import { expect, test } from './support/test';
import { en, say, zh } from './support/texts';

const PLACE = 'chapter=contents&section=hand-in';

const dialogOf = (page: Page, words = en) =>
  page.getByRole('dialog', { name: words.handIn.title, exact: true });

const counted = (dialog: Locator, name: string) =>
  dialog.getByTestId(`hand-in-${name}`).locator('dd');

/** Answers two exercises, one of them wrongly first, and has a run come to rest in the Lab. */
async function work(page: Page): Promise<void> {
  await read(page, 'chapter=shift&section=exercise');
  await exercise(page, 'most-raw').locator('[data-option="layer4"]').click();
  await exercise(page, 'most-raw').locator('[data-option="layer1"]').click();
  await answer(page, 'in-sigma', '0.001');
  await expect(exercise(page, 'in-sigma')).toHaveAttribute('data-state', 'tried');
  await open(page, SMALL);
  await runTo(page, 40);
  // What keeps it comes a moment after the page.
  const kept = () => page.evaluate(() => localStorage.getItem('shiftscope.progress'));
  await expect.poll(kept).toContain('"step":40');
}

async function save(page: Page, dialog: Locator, path: string): Promise<HandIn> {
  const coming = page.waitForEvent('download');
  await button(dialog, en.handIn.save).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('shiftscope-hand-in.json');
  await download.saveAs(path);
  const found = readHandIn(await readFile(path, 'utf8'));
  if ('damage' in found) throw new Error(JSON.stringify(found.damage));
  return found.handIn;
}

const giveFile = (dialog: Locator, files: Parameters<Locator['setInputFiles']>[0]) =>
  dialog.locator('input[type="file"]').setInputFiles(files);

const fileOf = (text: string) => {
  return { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) };
};

test('what was done is saved, cleared, brought back, and stands a check', async ({
  page,
}, info) => {
  test.setTimeout(120_000);
  await work(page);
  const print = await fingerprint(page);
  // In a play of a chapter the first network runs alone.
  await read(page, 'chapter=saturation&section=plateau-play');
  const play = page.locator('#plateau-play');
  await button(play, en.transport.step).click();
  await expect(play.getByTestId('step')).toHaveAttribute('data-value', '1');
  const alone = await play.getByTestId('fingerprint').getAttribute('data-value');
  await open(page, 'chapter=contents');
  await button(page, en.chapter.handIn).click();
  const dialog = dialogOf(page);
  await expect(counted(dialog, 'exercises')).toHaveText(/^1 of \d\d$/);
  await expect(counted(dialog, 'tries')).toHaveText('3');
  await expect(counted(dialog, 'runs')).toHaveText('2');
  const folder = info.outputPath('hand-ins');
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'ada.json');
  const handIn = await save(page, dialog, path);
  expect(handIn.answers).toEqual({
    'shift/most-raw': {
      tries: 2,
      given: [
        { answer: 'layer4', right: false },
        { answer: 'layer1', right: true },
      ],
    },
    'shift/in-sigma': { tries: 1, given: [{ answer: '0.001', right: false }] },
  });
  const run = { place: 'lab', link: SMALL, networks: 2, step: 40, fingerprint: print };
  const place = 'saturation/plateau-play';
  const inPlay = { place, link: expect.any(String), networks: 1, step: 1, fingerprint: alone };
  expect(handIn.runs).toEqual([run, inPlay]);

  await button(dialog, en.handIn.clear).click();
  await button(dialog, en.handIn.keep).click();
  await expect(counted(dialog, 'tries')).toHaveText('3');
  await button(dialog, en.handIn.clear).click();
  await button(dialog, en.handIn.surely).click();
  await expect(dialog.getByRole('status')).toHaveText(en.handIn.said.cleared);
  await expect(counted(dialog, 'tries')).toHaveText('0');
  await page.reload();
  await button(page, en.chapter.handIn).click();
  await expect(counted(dialog, 'tries')).toHaveText('0');

  await giveFile(dialog, path);
  await expect(dialog.getByRole('status')).toHaveText(en.handIn.said.loaded);
  await expect(counted(dialog, 'tries')).toHaveText('3');
  // Twice is once.
  await giveFile(dialog, path);
  expect(await save(page, dialog, join(folder, 'ben.json'))).toEqual(handIn);

  const { status, out, errors } = await command('verify', folder);
  expect(errors).toBe('verify: 2 hand-ins, 0 damaged, 0 forged\n');
  expect(status).toBe(0);
  expect(out).toContain(`ada.json,run,lab,,,yes,${SMALL},40,${print},${print},`);
  expect(out).toContain(`,1,${alone},${alone},`);
});

test('a damaged file is told, and nothing is lost', async ({ page }, info) => {
  await work(page);
  await open(page, PLACE);
  const dialog = dialogOf(page);
  const path = info.outputPath('whole.json');
  const handIn = await save(page, dialog, path);
  const text = await readFile(path, 'utf8');
  const { said } = en.handIn;
  const cases = [
    [text.slice(0, 300), said.json],
    ['', said.json],
    ['{"tasks":{"x":"no"}}', said.other],
    [text.replace('"shiftscopeHandIn": 1', '"shiftscopeHandIn": 2'), said.newer],
    [text.replace('"step": 40', '"step": -1'), say(said.part, { where: 'runs.0.step' })],
    ['x'.repeat(1_000_001), said.large],
  ] as const;
  for (const [given, told] of cases) {
    await giveFile(dialog, fileOf(given));
    await expect(dialog.getByRole('status')).toHaveText(told);
    expect(await save(page, dialog, path)).toEqual(handIn);
  }
  // Progress as it was saved before there were hand-ins.
  const former = { predictions: {}, tasks: {}, exercises: { 'shift/why': 'done' }, last: 'shift' };
  await giveFile(dialog, fileOf(JSON.stringify(former)));
  await expect(dialog.getByRole('status')).toHaveText(said.loaded);
  await expect(counted(dialog, 'exercises')).toHaveText(/^2 of/);
});

test('the text goes to the clipboard, or can be selected where that is forbidden', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await work(page);
  await open(page, PLACE);
  const dialog = dialogOf(page);
  await button(dialog, en.ui.copy).click();
  await expect(dialog.getByRole('status')).toHaveText(en.ui.copied);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(readHandIn(copied)).toHaveProperty('handIn');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await button(dialog, en.ui.copy).click();
  await expect(dialog.getByRole('status')).toHaveText(en.handIn.copyFailed);
  const field = dialog.getByRole('textbox', { name: en.handIn.text });
  await expect(field).toHaveValue(copied);
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(copied.trim());
});

test('a run is kept where it has come to rest, and what a link alone brought about is not', async ({
  page,
}) => {
  await page.addInitScript(() => {
    // Kept as long as the page is open.
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await open(page, `${SMALL}&at=30`);
  await expect(page.getByTestId('step')).toHaveAttribute('data-value', '30');
  await playButton(page).waitFor();
  const runs = async () => {
    await page.getByRole('link', { name: en.page.chapters, exact: true }).click();
    await button(page, en.chapter.handIn).click();
    const text = await dialogOf(page).locator('textarea').inputValue();
    const found = readHandIn(text);
    if ('damage' in found) throw new Error(found.damage.where);
    await page.keyboard.press('Escape');
    await page.goBack();
    return found.handIn.runs.map(({ link, step }) => [link, step]);
  };
  expect(await runs()).toEqual([]);
  await button(page, en.transport.step).click();
  await expect(page.getByTestId('step')).toHaveAttribute('data-value', '31');
  expect(await runs()).toEqual([[SMALL, 31]]);
  // Changed on its way, it is still one run.
  await choose(page, 'Normalization A', 'Batch');
  await button(page, en.transport.step).click();
  await expect(page.getByTestId('step')).toHaveAttribute('data-value', '32');
  expect(await runs()).toEqual([[`${SMALL}&ev=31:a.norm=batch`, 32]]);
});

for (const [language, words] of [
  ['en', en],
  ['zh', zh],
] as const) {
  test(`with keys alone, on a phone, and for axe: ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `chapter=contents&lang=${language}`);
    const opener = button(page, words.chapter.handIn);
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = dialogOf(page, words);
    await expect(dialog.getByRole('heading', { level: 2 })).toBeFocused();
    await button(dialog, words.handIn.clear).focus();
    await page.keyboard.press('Enter');
    await expect(button(dialog, words.handIn.surely)).toBeVisible();
    await dialog.locator('summary').press('Enter');
    await expect(dialog.getByRole('textbox', { name: words.handIn.text })).toBeVisible();
    const beyond = await dialog.evaluate(
      ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
    );
    expect(beyond).toBeLessThanOrEqual(0);
    const options = { page } as unknown as ConstructorParameters<typeof AxeBuilder>[0];
    const { violations } = await new AxeBuilder(options).include('dialog').analyze();
    expect(violations).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(opener).toBeFocused();
  });
}
