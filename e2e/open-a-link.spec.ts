import {
  choose,
  expectHash,
  expectRestAt,
  fingerprint,
  fingerprintAt,
  hash,
  open,
  openAllSettings,
  runTo,
  slider,
  SMALL,
  type,
  typed,
} from './support/lab';
import { expect, test } from './support/test';
import { en, say } from './support/texts';

/** Nothing here is a default. */
const EXPERIMENT =
  'v=1&data=moons&noise=0.1&depth=3&width=6&act=tanh&init=fixed&scale=0.5&lr=0.2&batch=24&seed=7' +
  '&eps=0.001&alpha=0.2&a.norm=batch&a.affine=hand&a.gamma=2&a.beta=0.5&a.lr=0.3&a.scale=0.7' +
  '&b.norm=none&b.affine=fixed&b.gamma=1.5&b.beta=-0.5&b.lr=0.4&b.scale=0.8' +
  '&ev=20:a.norm=none,30:lr=0.1';
const VIEW =
  '&lang=en&q=input&axis=12&layer=2&unit=3&arm=a&recipe=hand&gamma=1.25&beta=-0.75&grad=ratio' +
  '&since=before&shift=raw&loss=batch&speed=max&background=1';

test('a link with every setting opens, shows each, stays as it is, and survives a reload', async ({
  page,
}) => {
  test.slow();
  const link = `${EXPERIMENT}${VIEW}&at=10`;
  await open(page, link);
  await expectRestAt(page, 10);
  const expectAll = async () => {
    await openAllSettings(page);
    const values: Record<string, string> = {
      Noise: '0.1',
      [en.controls.depth]: '3',
      'Units per layer': '6',
      'Batch size': '24',
      Seed: '7',
      ε: '0.001',
      'α of running statistics': '0.2',
      'γ of A, set by hand': '2',
      'β of A, set by hand': '0.5',
      'Learning rate A': '0.3',
      'Learning rate B': '0.4',
      'Initial weight scale A': '0.7',
      'Initial weight scale B': '0.8',
      Speed: en.transport.speedWord,
    };
    for (const [name, value] of Object.entries(values)) {
      await expect(slider(page, name), name).toBeVisible();
      const field = typed(page, name);
      await field.focus();
      await expect(field, name).toHaveValue(value);
    }
    const chosen: Record<string, string> = {
      'Normalization A': 'Batch',
      'Normalization B': 'None',
      [en.quantity.label]: en.quantity.inputOption,
      [en.quantity.axis]: '±12',
      [en.chart.gradientView]: en.chart.gradientRatio,
      [en.chart.shiftSince]: en.chart.shiftSinceBefore,
      [en.chart.shiftUnit]: en.chart.unitRaw,
      [en.chart.lossView]: en.chart.lossBatch,
      [en.transport.background]: en.transport.backgroundRun,
    };
    await expect(page.getByRole('combobox', { name: en.controls.initialRule })).toHaveValue(
      'fixed',
    );
    for (const [group, option] of Object.entries(chosen)) {
      const radios = page.getByRole('radiogroup', { name: group, exact: true });
      await expect(radios.getByRole('radio', { name: option, exact: true }), group).toBeChecked();
    }
    await expect(page.getByRole('combobox', { name: 'γ, β of A', exact: true })).toHaveValue(
      'hand',
    );
    await expect(page.getByRole('combobox', { name: 'Activation' })).toHaveValue('tanh');
    await expect(page.getByRole('combobox', { name: 'Data set' })).toHaveValue('moons');
    await expect(page.getByRole('button', { name: 'Changes (2)' })).toBeVisible();
  };
  await expectHash(page, link);
  await expectAll();
  const print = await fingerprint(page);
  const shown = hash(page);

  await page.reload();
  await expectRestAt(page, 10);
  await expectAll();
  expect(await fingerprint(page)).toBe(print);
  await expectHash(page, decodeURIComponent(shown));

  // The events of the link happen.
  await runTo(page, 40);
  const none = page.getByRole('radiogroup', { name: 'Normalization A' }).getByLabel('None');
  await expect(none).toBeChecked();
  await expectHash(page, decodeURIComponent(shown));
});

test('a link can open a panel', async ({ page }) => {
  const settings = `${SMALL}&lab.layer=2&lab.unit=3&lab.arm=a&lab.recipe=hand&lab.gamma=1.25&lab.beta=-0.75`;
  const link = settings.replace('&lab.layer', '&lab.panel=transform&lab.layer');
  await open(page, link);
  const dialog = page.getByRole('dialog', { name: 'γ and β on one unit' });
  await expect(slider(dialog, 'γ')).toHaveAttribute('aria-valuetext', '1.25');
  await expect(slider(dialog, 'β')).toHaveAttribute('aria-valuetext', '−0.75');
  await expect(slider(dialog, 'Unit')).toHaveValue('2');
  await expect(dialog.getByRole('radio', { name: 'By hand' })).toBeChecked();
  await expectHash(page, link);
  await page.keyboard.press('Escape');
  await expectHash(page, settings);

  await open(page, `${SMALL}&panel=layer&layer=2`);
  await expect(page.getByRole('dialog', { name: 'Layer 2 in detail' })).toBeVisible();
});

test('the address follows every control, and opens the same run', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await openAllSettings(page);
  await page.getByRole('combobox', { name: 'Data set' }).selectOption('two spirals');
  await type(page, 'Noise', '0.05');
  await type(page, en.controls.depth, '2');
  await type(page, 'Units per layer', '10');
  await page.getByRole('combobox', { name: 'Activation' }).selectOption('tanh');
  await page.getByRole('combobox', { name: en.controls.initialRule }).selectOption('fixed');
  await type(page, 'Initial weight scale', '0.3');
  await type(page, 'Learning rate', '0.25');
  await type(page, 'Batch size', '12');
  await type(page, 'Seed', '11');
  await type(page, 'ε', '1e-4');
  await type(page, 'α of running statistics', '0.3');
  await choose(page, 'Normalization A', 'Batch');
  await choose(page, 'γ, β of A', en.controls.hand);
  await type(page, 'γ of A, set by hand', '1.5');
  await type(page, 'β of A, set by hand', '−0.25');
  await choose(page, 'γ, β of B', en.controls.fixedAffine);
  await choose(page, say(en.controls.placement, { arm: 'B' }), en.controls.afterActivation);
  await choose(page, en.controls.optimizer, en.controls.heavyBall);
  await type(page, en.controls.momentum, '0.8');
  await type(page, en.controls.weightDecay, '0.002');
  await type(page, en.controls.train, '500');
  await type(page, say(en.controls.keep, { arm: 'A' }), '0.9');
  await choose(page, say(en.controls.dropoutPlace, { arm: 'A' }), en.controls.dropBefore);
  await page.getByRole('button', { name: en.controls.unlinkLabel }).click();
  await type(page, 'Learning rate B', '0.5');
  await page.getByRole('button', { name: en.controls.unlinkScaleLabel }).click();
  await type(page, 'Initial weight scale A', '0.4');
  await choose(page, en.quantity.label, en.quantity.normalizedOption);
  await choose(page, en.quantity.axis, '±3');
  await choose(page, en.chart.gradientView, en.chart.gradientThroughTime);
  await choose(page, en.chart.shiftSince, en.chart.shiftSinceBefore);
  await choose(page, en.chart.shiftUnit, en.chart.unitRaw);
  await choose(page, en.chart.lossView, en.chart.lossBatch);
  await type(page, 'Speed', '300');
  await choose(page, en.transport.background, en.transport.backgroundRun);
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  const link =
    'v=1&data=spirals&noise=0.05&train=500&depth=2&width=10&act=tanh&init=fixed&scale=0.3&lr=0.25&batch=12' +
    '&opt=momentum&mom=0.8&decay=0.002' +
    '&seed=11&eps=0.0001&alpha=0.3&a.norm=batch&a.affine=hand&a.gamma=1.5&a.beta=-0.25' +
    '&a.keep=0.9&a.drop=before&a.lr=0.25&a.scale=0.4&b.place=after&b.affine=fixed&b.lr=0.5&b.scale=0.3&speed=300&background=1' +
    '&lang=en&lab.q=normalized&lab.axis=3&lab.grad=time&lab.since=before&lab.shift=raw&lab.loss=batch&lab.all=1';
  await expectHash(page, link);
  const print = await fingerprintAt(page, 25);
  await expectHash(page, link);
  await open(page, hash(page));
  expect(await fingerprintAt(page, 25)).toBe(print);
});

test('a link pasted into the open page opens its run @smoke', async ({ page }) => {
  await open(page, `${SMALL}&at=5&lab.all=1`);
  await expectRestAt(page, 5);
  await page.goto('./#v=1&depth=1&width=4&seed=3&at=12&lab.all=1');
  await expectRestAt(page, 12);
  await expect(slider(page, en.controls.depth)).toHaveAttribute('aria-valuetext', '1');
  const print = await fingerprint(page);
  await page.goBack();
  await expectRestAt(page, 5);
  await expect(slider(page, en.controls.depth)).toHaveAttribute('aria-valuetext', '2');
  await page.goForward();
  await expectRestAt(page, 12);
  expect(await fingerprint(page)).toBe(print);
});
