import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { KNOWN_FINGERPRINTS, KNOWN_STEPS } from '../src/experiment/known-fingerprints.fixture';
import { withLink } from '../src/exports/one-file';
import { ENGINES } from './setup/engines';
import { button, fingerprintAt, hash, open, SMALL } from './support/lab';
import { expect, test } from './support/test';
import { en } from './support/texts';
import { readAtRest } from './support/train-in-page';

const BUILT = fileURLToPath(new URL('../dist/shiftscope.html', import.meta.url));

/** Two experiments with events. */
const [[link, fingerprint], [other, second]] = [KNOWN_FINGERPRINTS[1], KNOWN_FINGERPRINTS[10]] as [
  readonly [string, string],
  readonly [string, string],
];

/** Runs in the page, by its text alone: waits for a heading of the chapter, and tells it. */
async function heading(): Promise<string> {
  for (;;) {
    const text = document.querySelector('main h1')?.textContent ?? '';
    if (text !== '' && document.querySelector('.play') !== null) return text;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

for (const { name, start } of ENGINES) {
  test(`one file runs from a folder in ${name}: a run, a chapter, a set-up`, async () => {
    const info = test.info();
    test.setTimeout(120_000);
    test.skip(start === null, `${name} is not here`);
    if (start === null) return;
    // As it is handed on: by itself, under another name.
    await mkdir(info.outputDir, { recursive: true });
    const [plain, baked] = [info.outputPath('copy.html'), info.outputPath('set up.html')];
    await copyFile(BUILT, plain);
    const html = await readFile(BUILT, 'utf8');
    await writeFile(baked, withLink(html, `${other}&at=${KNOWN_STEPS}`));
    const page = await start();
    const read = () => page.evaluate(`(${readAtRest.toString()})(${KNOWN_STEPS})`);
    try {
      await page.open(`${pathToFileURL(plain).href}#${link}&at=${KNOWN_STEPS}`);
      expect(await read()).toBe(fingerprint);
      await page.open('about:blank');
      await page.open(`${pathToFileURL(plain).href}#chapter=saturation`);
      expect(await page.evaluate(`(${heading.toString()})()`)).toMatch(/\w/);
      await page.open('about:blank');
      await page.open(pathToFileURL(baked).href);
      expect(await read()).toBe(second);
    } finally {
      await page.close();
    }
  });
}

test('the page saves itself as one file with its set-up, and that file does so again', async ({
  page,
}, info) => {
  test.setTimeout(120_000);
  await open(page, `${SMALL}&lr=0.3`);
  const known = await fingerprintAt(page, 40);
  for (const name of ['first.html', 'second.html']) {
    await button(page, en.page.share).click();
    const dialog = page.getByRole('dialog', { name: en.share.title });
    const download = page.waitForEvent('download');
    await button(dialog, en.share.fileSave).click();
    const file = info.outputPath(name);
    await (await download).saveAs(file);
    await page.goto(pathToFileURL(file).href);
    expect(await fingerprintAt(page, 40)).toBe(known);
    expect(hash(page)).toBe('v=1&depth=2&width=8&lr=0.3&batch=16');
  }
  await button(page, en.page.share).click();
  await expect(page.getByRole('dialog').getByText(en.share.local)).toBeVisible();
});

test.describe('where the file cannot be had', () => {
  test.use({ expected: /^error: Failed to load resource.* 404/ });

  test('the page says so', async ({ page }) => {
    await page.route('**/shiftscope.html', (route) => route.fulfill({ status: 404, body: '' }));
    await open(page, SMALL);
    await button(page, en.page.share).click();
    const dialog = page.getByRole('dialog', { name: en.share.title });
    await button(dialog, en.share.fileSave).click();
    await expect(dialog.getByRole('status')).toContainText(['shiftscope.html: 404']);
  });
});
