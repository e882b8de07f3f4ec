import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright/test';
import { command } from '../src/cli/command.fixture';
import { flowers, idx, striped } from '../src/engine/data/own/idx.fixture';
import { spreadsheet } from '../src/engine/data/own/tables.fixture';
import {
  button,
  choose,
  expectHash,
  expectRestAt,
  fingerprint,
  hash,
  open,
  openAllSettings,
  openTable,
  pauseButton,
  playButton,
  runTo,
  step,
} from './support/lab';
import { expect, test } from './support/test';
import { beginning, en, say } from './support/texts';

const SMALL = 'v=1&depth=2&width=8&batch=16&speed=20';
const { images, labels } = striped(120, 8, 3);
const { images: testImages, labels: testLabels } = striped(40, 8, 3);

interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const file = (name: string, bytes: Uint8Array | string): Given => {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
};
const MNIST = [
  file('t10k-labels-idx1-ubyte.gz', gzipSync(testLabels)),
  file('train-images-idx3-ubyte', images),
  file('train-labels-idx1-ubyte.gz', gzipSync(labels)),
  file('t10k-images-idx3-ubyte.gz', gzipSync(testImages)),
];
const FLOWERS = file('flowers.csv', flowers(120));

/** Chooses files in the system's dialog behind the button. */
async function give(page: Page, within: Page | Locator, files: readonly Given[]): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  await button(within, en.files.choose).click();
  await (await asked).setFiles([...files]);
}

async function openDialog(page: Page): Promise<Locator> {
  await openAllSettings(page);
  await page.getByRole('combobox', { name: en.controls.dataSet }).selectOption('own');
  const dialog = page.getByRole('dialog', { name: en.files.title });
  await expect(dialog).toBeVisible();
  return dialog;
}

const missing = (page: Page) => page.getByRole('region', { name: en.files.missingTitle });

/** The fingerprint that the replay gives for a link and these files. */
async function replayed(link: string, steps: number, files: readonly Given[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shiftscope-'));
  try {
    const words = await Promise.all(
      files.map(async ({ name, buffer }) => {
        await writeFile(join(folder, name), buffer);
        return `--data=${join(folder, name)}`;
      }),
    );
    const { out } = await command('replay', link, `--steps=${steps}`, '--json', ...words);
    return (JSON.parse(out) as { fingerprint: string }).fingerprint;
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('four IDX files train, survive a reload, and replay to the same fingerprint', async ({
  page,
}) => {
  await open(page, `${SMALL}&ink=grey`);
  const dialog = await openDialog(page);
  await give(page, dialog, MNIST);
  const held = { train: 120, test: 40, height: 8, width: 8, classes: 3 };
  await expect(dialog.getByText(say(en.files.picturesWithTest, held))).toBeVisible();
  await button(dialog, en.files.train).click();
  await expect(dialog).toBeHidden();
  await expect(pauseButton(page)).toBeVisible();
  await expect(page.getByRole('figure', { name: /first 20/i })).toBeVisible();
  await expectHash(page, /data=own.*files=train-images-idx3-ubyte:7696:[0-9a-f]{64},train-labels/);
  await button(page, en.transport.pause).click();
  await button(page, en.transport.reset).click();
  await runTo(page, 30);
  const print = await fingerprint(page);

  const link = `${hash(page)}&at=30`;
  expect(await replayed(link, 30, MNIST)).toBe(print);
  await open(page, link);
  await expect(missing(page)).toBeVisible();
  await expect(missing(page).getByRole('listitem')).toHaveCount(4);
  await expect(missing(page).getByText('7,696 bytes')).toBeVisible();
  await expect(playButton(page)).toBeDisabled();
  await give(page, missing(page), MNIST.slice(0, 3));
  await expect(missing(page).getByText(en.files.here, { exact: true })).toHaveCount(3);
  await give(page, missing(page), MNIST.slice(3));
  await expectRestAt(page, 30);
  expect(await fingerprint(page)).toBe(print);
  await expect(missing(page)).toBeHidden();
});

/** Pictures whose ink runs along the other side than their letter's, in classes from 1 on. */
function lying(count: number) {
  const { pixels } = striped(count, 8, 4);
  const turned = pixels.map((_, at) => {
    const [picture, place] = [Math.floor(at / 64) * 64, at % 64];
    return pixels[picture + (place % 8) * 8 + Math.floor(place / 8)] ?? 0;
  });
  const labels = Array.from({ length: count }, (_, i) => 1 + ((i * 7) % 4));
  return { images: idx([count, 8, 8], turned), labels: idx([count, 1], labels, 0x0c) };
}

test('pictures that lie on their side are turned, and classes are called as in the file', async ({
  page,
}) => {
  const { images, labels } = lying(120);
  // Two members and padding, and a name that lies: the bytes tell.
  const packed = Buffer.concat([
    gzipSync(images.subarray(0, 3000)),
    gzipSync(images.subarray(3000)),
    Buffer.alloc(512),
  ]);
  const letters = [
    file('emnist-letters-train-images-idx3-ubyte', packed),
    file('emnist-letters-train-labels-idx1-ubyte.gz', labels),
  ];
  await open(page, `${SMALL}&ink=grey`);
  const dialog = await openDialog(page);
  await give(page, dialog, letters);
  const held = { train: 120, height: 8, width: 8, classes: 4 };
  await expect(dialog.getByText(say(en.files.pictures, held))).toBeVisible();
  const counts = dialog.getByRole('list', { name: en.files.labels }).getByRole('listitem');
  await expect(counts).toHaveText(['1 30', '2 30', '3 30', '4 30']);
  for (const name of [en.files.straight, en.files.turned]) {
    const values = { count: 8, name, classes: '1 4 3 2 1 4 3 2' };
    await expect(dialog.getByRole('img', { name: say(en.files.preview, values) })).toBeVisible();
  }
  await choose(dialog, en.files.turn, en.files.turned);
  await button(dialog, en.files.train).click();
  await expectHash(page, /data=own&.*&turn=1&/);
  await openTable(page, en.chart.picturesName);
  const table = page.getByRole('dialog').getByRole('row');
  await expect(table.filter({ hasText: /^\d+[1-4]$/ })).toHaveCount(20);
  await page.keyboard.press('Escape');
  await button(page, en.transport.pause).click();
  await button(page, en.transport.reset).click();
  await runTo(page, 20);
  const print = await fingerprint(page);
  expect(await replayed(hash(page), 20, letters)).toBe(print);
  // The same pictures, not turned, are another set; and a data set of the page's takes nothing along.
  expect(await replayed(hash(page).replace('&turn=1', ''), 20, letters)).not.toBe(print);
  await choose(page, en.controls.dataSet, 'moons');
  await expectHash(page, /^v=2&data=moons&ink=grey&depth=2&/);
});

test('a file name that would be read backwards is shown as it is', async ({ page }) => {
  const asked = `_202e_vsc.exe:9:${'0'.repeat(64)}`;
  await open(page, `${SMALL}&data=own&files=${asked}`);
  await expect(missing(page).getByRole('listitem')).toContainText('[U+202E]vsc.exe');
  await give(page, missing(page), [file('\u202Etab\u200B.csv', flowers(60))]);
  await expect(missing(page).getByRole('alert')).toContainText(
    '[U+202E]tab[U+200B].csv is not one',
  );
  await button(page, en.files.others).click();
  const dialog = page.getByRole('dialog', { name: en.files.title });
  const table = flowers(60).replace('sepal', 'se\u202Epal').replaceAll('rose', '\u2067rose');
  await give(page, dialog, [file('a\u202E.csv', table)]);
  await expect(button(dialog, 'Remove a[U+202E].csv')).toBeVisible();
  await expect(dialog.getByRole('option', { name: 'se[U+202E]pal' })).toBeAttached();
  await button(dialog, en.files.train).click();
  await expect(page.getByRole('rowheader', { name: '[U+2067]rose' })).toBeVisible();
  const seen = await page.evaluate(() => {
    const texts = [document.title, document.body.innerText];
    for (const element of document.querySelectorAll('*')) {
      texts.push(...Array.from(element.attributes, ({ value }) => value));
    }
    return texts.filter((text) => /[\u200b\u202a-\u202e\u2066\u2067]/.test(text));
  });
  expect(seen).toEqual([]);
});

test('a link with files tells a file that is another one', async ({ page }) => {
  const asked = `train-images-idx3-ubyte:7696:${'0'.repeat(64)},l:128:${'1'.repeat(64)}`;
  await open(page, `${SMALL}&data=own&files=${asked}`);
  await give(page, missing(page), [...MNIST.slice(1, 2), FLOWERS]);
  const alert = missing(page).getByRole('alert');
  await expect(alert).toContainText('train-images-idx3-ubyte is not the file of this link');
  await expect(alert).toContainText('not 000000000000');
  await expect(alert).toContainText('flowers.csv is not one of these files');
  // Any other data set is still there to be trained on.
  await choose(page, en.controls.dataSet, 'moons');
  await expectHash(page, `${SMALL.replace('v=1', 'v=1&data=moons')}`);
  await runTo(page, 5);
});

test('the label column of a table is chosen, and the link holds it', async ({ page }) => {
  await open(page, SMALL);
  const dialog = await openDialog(page);
  const turned = flowers(120).replaceAll(/^(.*),(.*),(.*)$/gm, '$3,$1,$2');
  const table = file('flowers.csv', turned);
  await give(page, dialog, [table]);
  const held = { rows: 120, features: 2, classes: 3 };
  await expect(dialog.getByText(say(en.files.table, held))).toBeVisible();
  const column = dialog.getByRole('combobox', { name: en.files.label });
  await expect(column).toHaveValue('0');
  await column.selectOption({ label: '2 · sepal' });
  await expect(dialog.getByRole('alert')).toContainText(
    /Line \d+, column “flower”: “\w+” is not a number/,
  );
  await expect(button(dialog, en.files.train)).toBeDisabled();
  await column.selectOption({ label: '1 · flower' });
  await choose(dialog, en.files.columns, en.files.raw);
  await button(dialog, en.files.train).click();
  await expectHash(page, /files=flowers\.csv:\d+:[0-9a-f]{64}&label=1&std=0&/);
  const summary = page.getByRole('region', { name: en.files.summary });
  await expect(summary.getByRole('row', { name: /^lily \d+ \d+$/ })).toBeVisible();
  await button(page, en.transport.pause).click();
  await button(page, en.transport.reset).click();
  await runTo(page, 20);
  expect(await replayed(hash(page), 20, [table])).toBe(await fingerprint(page));
});

test('a spreadsheet’s table tells how it was read, and numbers are read as a person says', async ({
  page,
}) => {
  await open(page, SMALL);
  const dialog = await openDialog(page);
  const sheet = file('sheet.csv', spreadsheet(120));
  await give(page, dialog, [sheet]);
  const alert = dialog.getByRole('alert');
  await expect(alert).toContainText('Line 3, column “height”: “1.000,25” is not a number.');
  await expect(dialog.getByText('1.000,25 → 1000.25')).toBeVisible();
  await choose(dialog, en.files.numbers, en.files.readComma);
  await expect(alert).toBeEmpty();
  const notes = dialog.getByRole('list', { name: en.files.understood });
  await expect(notes.getByText(en.files.separated.semicolon)).toBeVisible();
  await expect(notes).toContainText('such as “NA” in column “width; cm”: 6.');
  await expect(notes).toContainText('Taken as one class, because they say the same: 1 = 1,0.');
  await expect(notes).toContainText(say(en.files.emptyRows, { count: 2 }));
  const classes = dialog.getByRole('list', { name: en.files.classes });
  await expect(classes.getByRole('listitem')).toHaveText(['1 60', '2 30', '3 30']);
  await expect(
    dialog.getByText(say(en.files.firstRows, { names: '1 · 2 · 1,0 · 3 · 1' })),
  ).toBeVisible();
  const held = { rows: 114, features: 2, classes: 3 };
  await expect(dialog.getByText(say(en.files.table, held))).toBeVisible();
  await choose(dialog, en.files.gaps, en.files.gapsMean);
  await expect(dialog.getByText(say(en.files.table, { ...held, rows: 120 }))).toBeVisible();
  await button(dialog, en.files.train).click();
  await expectHash(page, /^v=2&data=own&files=sheet\.csv:\d+:[0-9a-f]{64}&read=comma&gaps=mean&/);
  const summary = page.getByRole('region', { name: en.files.summary });
  await expect(summary.getByRole('row', { name: /^3 \d+ \d+$/ })).toBeVisible();
  await expect(summary).toContainText('filled with the mean of its column in the training set: 6.');
  await button(page, en.transport.pause).click();
  await button(page, en.transport.reset).click();
  await runTo(page, 20);
  const print = await fingerprint(page);
  const link = `${hash(page)}&at=20`;
  expect(await replayed(link, 20, [sheet])).toBe(print);
  await open(page, link);
  await give(page, missing(page), [sheet]);
  await expectRestAt(page, 20);
  expect(await fingerprint(page)).toBe(print);
});

test('what cannot be used is told, and the run before stays as it was', async ({ page }) => {
  await open(page, SMALL);
  await runTo(page, 12);
  const print = await fingerprint(page);
  const dialog = await openDialog(page);
  const alert = dialog.getByRole('alert');
  const letter = flowers(40).replace('3.7,', 'x,');
  const cases: readonly (readonly [Given[], string])[] = [
    [[file('flowers.csv', letter)], 'Line 3, column “sepal”: “x” is not a number.'],
    [[file('cut.gz', gzipSync(images).subarray(0, 100))], beginning(en.files.problem.gzip)],
    [[file('images-idx3-ubyte', 'nothing')], beginning(en.files.problem.magic)],
    [[file('empty.csv', '')], en.files.problem.empty],
    [[file('a.png', Uint8Array.from([137, 80, 78, 71, 0]))], beginning(en.files.problem.kind)],
    [[file('i', images), file('l', testLabels)], 'There are 120 images but 40 labels.'],
  ];
  for (const [files, sentence] of cases) {
    await give(page, dialog, files);
    await expect(alert).toContainText(sentence);
    await expect(button(dialog, en.files.train)).toBeDisabled();
  }
  await button(dialog, en.ui.close).click();
  expect(hash(page)).toBe(`${SMALL}&lab.all=1`);
  expect(await step(page)).toBe(12);
  expect(await fingerprint(page)).toBe(print);
  await runTo(page, 14);
});

/** Drops a file on an element; whether the browser was kept from opening it by itself. */
async function drop(target: Locator, { name, buffer }: Given): Promise<boolean> {
  return target.evaluate(
    (element, { name, text }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      const options = { dataTransfer, bubbles: true, cancelable: true };
      const kinds = ['dragenter', 'dragover', 'drop'];
      const events = kinds.map((kind) => new DragEvent(kind, options));
      for (const event of events) element.dispatchEvent(event);
      return events.slice(1).every((event) => event.defaultPrevented);
    },
    { name, text: buffer.toString() },
  );
}

test('files that are held over the page show that it takes them', async ({ page }) => {
  await open(page, SMALL);
  const root = page.locator('html');
  const files = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'x.csv'));
    return data;
  });
  const main = page.getByRole('main');
  await main.dispatchEvent('dragover', { dataTransfer: files });
  await expect(root).toHaveAttribute('data-dropping');
  await main.dispatchEvent('dragleave', { dataTransfer: files });
  await expect(root).not.toHaveAttribute('data-dropping');
});

const PLACES: Readonly<Record<string, string>> = {
  'the Lab': '',
  'the Gallery': '&screen=gallery',
  'Figure 1': '&screen=figure',
  'the Map': '&screen=map',
  'a dialog of the Lab': '&panel=layer',
  'the share dialog': '&screen=gallery',
};
for (const [place, link] of Object.entries(PLACES)) {
  test(`files that are dropped on ${place} open their dialog, and are trained on in the Lab`, async ({
    page,
  }) => {
    await open(page, SMALL + link);
    if (place === 'the share dialog') await button(page, en.page.share).click();
    const over = place.includes('dialog') ? page.getByRole('dialog') : page.getByRole('main');
    await expect(over.getByRole('heading').first()).toBeAttached();
    expect(await drop(over, FLOWERS)).toBe(true);
    const dialog = page.getByRole('dialog', { name: en.files.title });
    await expect(dialog.getByText('flowers.csv')).toBeVisible();
    // A second one on the dialog itself takes the place of the first.
    expect(await drop(dialog, { ...FLOWERS, name: 'more.csv' })).toBe(true);
    await expect(dialog.getByText('more.csv')).toBeVisible();
    await button(dialog, en.files.train).click();
    await expect(dialog).toBeHidden();
    await expect(page.locator('main#lab')).toBeVisible();
    await expectHash(page, /data=own&.*files=more\.csv/);
  });
}
