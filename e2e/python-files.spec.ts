import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Locator, Page } from 'playwright/test';
import { command } from '../src/cli/command.fixture';
import { flowers } from '../src/engine/data/own/idx.fixture';
import { ENGINES } from './setup/engines';
import { expectNoViolation } from './support/axe';
import { button, fingerprintAt, open, openAllSettings, SMALL } from './support/lab';
import { expect, test } from './support/test';
import { en, say } from './support/texts';

const BUILT = fileURLToPath(new URL('../dist/shiftscope.html', import.meta.url));
const EVENTS = `${SMALL}&act=tanh&b.norm=layer&opt=momentum&lr=0.05&ev=7:lr=0.1`;
const DIGITS = 'v=1&data=digits14&ink=grey&train=200&depth=2&width=8&batch=16&a.keep=0.8';

interface Files {
  readonly script: string;
  readonly notebook: string;
}

/** What the command line makes of a link. */
async function exported(link: string, steps: number, data: string | null = null): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), 'shiftscope-'));
  const [script, notebook, own] = ['a.py', 'a.ipynb', 'flowers.csv'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  try {
    if (data !== null) await writeFile(own, data);
    const words = [link, `--steps=${steps}`, `--python=${script}`, `--notebook=${notebook}`];
    if (data !== null) words.push(`--data=${own}`);
    await command('export', ...words);
    return { script: await readFile(script, 'utf8'), notebook: await readFile(notebook, 'utf8') };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function share(page: Page): Promise<Locator> {
  await button(page, en.page.share).click();
  return page.getByRole('dialog', { name: en.share.title });
}

const stepsOf = (dialog: Locator) =>
  dialog.getByRole('textbox', { name: say(en.share.pythonSteps, { most: '2,000' }) });

/** What a button of the dialog saves. */
async function saved(page: Page, dialog: Locator, name: string): Promise<[string, string]> {
  const download = page.waitForEvent('download');
  await button(dialog, name).click();
  const file = await download;
  return [file.suggestedFilename(), await readFile(await file.path(), 'utf8')];
}

/** The text after '#' of the link that the dialog hands on. */
async function linkOf(dialog: Locator): Promise<string> {
  const link = await dialog.getByRole('textbox', { name: en.share.link }).inputValue();
  return link.slice(link.indexOf('#') + 1);
}

/** Runs in the page, by its texts alone: what it would save as a script. */
async function madeIn(share: string, script: string): Promise<string> {
  const press = async (text: string) => {
    for (;;) {
      const buttons = [...document.querySelectorAll('button')];
      const found = buttons.find(({ textContent }) => textContent === text);
      if (found !== undefined) return found.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  };
  const made = new Promise<Blob>((resolve) => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => {
      if (file instanceof Blob && file.type === 'text/x-python') resolve(file);
      return createObjectURL(file);
    };
  });
  // Nothing is asked of the person who is not there.
  HTMLAnchorElement.prototype.click = () => {};
  await press(share);
  await press(script);
  return (await made).text();
}

for (const [what, link, steps] of [
  ['changes on the way', EVENTS, 30],
  ['pictures and dropout', DIGITS, 12],
] as const) {
  test(`the page makes the files of the command line, byte for byte: ${what}`, async ({ page }) => {
    await open(page, link);
    const known = await fingerprintAt(page, steps);
    const dialog = await share(page);
    await stepsOf(dialog).fill(String(steps));
    const script = await saved(page, dialog, en.share.pythonScript);
    await expect(dialog.getByRole('status').filter({ hasText: 'shiftscope.py' })).toContainText(
      known.replaceAll(/(.{4})(?=.)/g, '$1·'),
    );
    const notebook = await saved(page, dialog, en.share.pythonNotebook);
    const right = await exported(await linkOf(dialog), steps);
    expect(script).toEqual(['shiftscope.py', right.script]);
    expect(notebook).toEqual(['shiftscope.ipynb', right.notebook]);
  });
}

test('files of one’s own are in it; where they are not loaded, the page says so', async ({
  page,
}) => {
  const data = flowers(60);
  await open(page, SMALL);
  await openAllSettings(page);
  await page.getByRole('combobox', { name: en.controls.dataSet }).selectOption('own');
  const asked = page.waitForEvent('filechooser');
  await button(page.getByRole('dialog', { name: en.files.title }), en.files.choose).click();
  await (
    await asked
  ).setFiles([{ name: 'flowers.csv', mimeType: 'text/csv', buffer: Buffer.from(data) }]);
  await button(page, en.files.train).click();
  const dialog = await share(page);
  await stepsOf(dialog).fill('9');
  const [, script] = await saved(page, dialog, en.share.pythonScript);
  const link = await linkOf(dialog);
  expect(script).toBe((await exported(link, 9, data)).script);

  await open(page, link);
  const without = await share(page);
  await expect(without.getByText(en.share.pythonMissing)).toBeVisible();
  await expect(button(without, en.share.pythonScript)).toHaveCount(0);
});

test('a wrong number of steps is answered, and nothing is made', async ({ page }) => {
  await open(page, SMALL);
  const dialog = await share(page);
  const steps = stepsOf(dialog);
  await expect(steps).toHaveValue('200');
  const answer = dialog.getByText(say(en.share.pythonWrongSteps, { most: '2,000' }));
  for (const wrong of ['', '0', '2001', '1.5', '2,000', '-3', 'many']) {
    await steps.fill(wrong);
    await expect(answer, wrong).toBeVisible();
    await button(dialog, en.share.pythonNotebook).click();
    await expect(steps).toBeFocused();
    await expect(dialog.getByRole('progressbar')).toHaveCount(0);
  }
  await expectNoViolation(page, 'the share dialog with a wrong number');
  await steps.fill('2000');
  await expect(answer).toHaveCount(0);
});

test('what takes long shows how far it is, and ends with the dialog', async ({ page }) => {
  await open(page, 'v=1&data=digits14&model=convolution&channels=16&batch=256');
  const before = page.workers().length;
  const dialog = await share(page);
  await stepsOf(dialog).fill('2000');
  await button(dialog, en.share.pythonScript).click();
  const bar = dialog.getByRole('progressbar', { name: en.share.pythonProgress });
  await expect(bar).toBeVisible();
  const done = () => bar.evaluate((element) => (element as HTMLProgressElement).value);
  await expect.poll(done, { timeout: 20_000, intervals: [50] }).toBeGreaterThan(0);
  await expect(dialog.getByText(say(en.share.pythonMaking, { steps: '2,000' }))).toBeVisible();
  expect(page.workers()).toHaveLength(before + 1);
  // Another wish takes the place of the first.
  await button(dialog, en.share.pythonNotebook).click();
  await expect.poll(() => page.workers().length).toBe(before + 1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(before);
});

test('a class gets them, too', async ({ page }) => {
  await open(page, SMALL);
  await button(await share(page), en.share.forClass).click();
  const dialog = page.getByRole('dialog', { name: en.forClass.title });
  await stepsOf(dialog).fill('5');
  const [name] = await saved(page, dialog, en.share.pythonNotebook);
  expect(name).toBe('shiftscope.ipynb');
});

for (const { name, start } of ENGINES) {
  test(`the page that is one file makes the same script from a folder in ${name}`, async () => {
    test.setTimeout(120_000);
    test.skip(start === null, `${name} is not here`);
    if (start === null) return;
    const page = await start();
    try {
      await page.open(`${pathToFileURL(BUILT).href}#${EVENTS}&lang=en`);
      const words = JSON.stringify([en.page.share, en.share.pythonScript]);
      const script = await page.evaluate(`(${madeIn.toString()})(...${words})`);
      expect(script).toBe((await exported(EVENTS, 200)).script);
    } finally {
      await page.close();
    }
  });
}

test.describe('where the thread’s program cannot be had', () => {
  test.use({ expected: /Failed to load resource|write-python/ });

  test('the page says so', async ({ page }) => {
    await page.route('**/write-python*', (route) => route.fulfill({ status: 404, body: '' }));
    await open(page, SMALL);
    const dialog = await share(page);
    await button(dialog, en.share.pythonScript).click();
    await expect(dialog.getByText(en.share.pythonStopped)).toBeVisible();
  });
});
