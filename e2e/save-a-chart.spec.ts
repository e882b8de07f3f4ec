import { readFile } from 'node:fs/promises';
import { button, open, openTable, runTo, SMALL } from './support/lab';
import { expect, test } from './support/test';
import { en, say } from './support/texts';

test('every chart can be kept as PNG, as SVG and as its numbers', async ({ page }) => {
  await open(page, SMALL);
  await runTo(page, 20);
  const title = en.chart.loss;
  await openTable(page, title);
  const group = page.getByRole('group', { name: say(en.ui.save, { title }) });
  const save = async (format: string) => {
    const coming = page.waitForEvent('download');
    await button(group, format).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(
      `shiftscope-Loss-both-networks.${format.toLowerCase()}`,
    );
    return readFile(await download.path());
  };
  const png = await save('PNG');
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.byteLength).toBeGreaterThan(2000);
  const svg = (await save('SVG')).toString('utf8');
  expect(svg).toMatch(/^<svg xmlns=/);
  expect(svg).toContain('<path ');
  expect(svg).not.toMatch(/NaN|undefined/);
  const csv = (await save('CSV')).toString('utf8');
  expect(csv.split('\r\n').length).toBeGreaterThan(3);
  expect(csv).toContain('20');
});
