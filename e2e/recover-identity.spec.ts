import { button, choose, expectHash, number, open, slider, type } from './support/lab';
import { expect, test } from './support/test';
import { en, say } from './support/texts';

const PANEL = 'v=1&width=16&panel=transform';

test('γ = √(σ² + ε), β = μ gives x back, and γ = σ² does not', async ({ page }) => {
  await open(page, PANEL);
  const dialog = page.getByRole('dialog', { name: en.transform.title });
  const residual = () => number(page, 'identity-residual');

  // The unit's own γ = 1, β = 0 normalise and no more.
  await expect.poll(residual).toBeGreaterThan(0.01);
  await choose(dialog, en.transform.recipe, 'Recover identity');
  await expect.poll(residual).toBeLessThan(1e-5);
  await expectHash(page, 'v=1&width=16&lab.panel=transform&lab.recipe=identity');
  const comparison = page.getByTestId('residual-identity');
  await expect
    .poll(async () => Number(await comparison.getAttribute('data-value')))
    .toBeLessThan(1e-5);

  // The common mistake shows in most layers and units, and hides where σ is about 1.
  await choose(dialog, en.transform.recipe, 'γ = σ²');
  const residuals: number[] = [];
  for (const layer of ['1', '2', '3', '4']) {
    await choose(dialog, 'Layer', layer);
    await expect.poll(residual).toBeGreaterThan(0.001);
    residuals.push(await residual());
  }
  for (const unit of ['2', '3']) {
    await type(dialog, 'Unit', unit);
    await expect(slider(dialog, 'Unit')).toHaveAttribute('aria-valuetext', unit);
    residuals.push(await residual());
  }
  expect(Math.max(...residuals)).toBeGreaterThan(0.1);

  // The identity holds for each of them, and for the plain network's units too.
  await choose(dialog, en.transform.recipe, 'Recover identity');
  await expect.poll(residual).toBeLessThan(1e-5);
  await choose(dialog, 'Network', 'A');
  await expect.poll(residual).toBeLessThan(1e-5);
});

test('every number of the panel says of which step it is', async ({ page }) => {
  await open(page, `${PANEL}&at=12`);
  const said = () =>
    page
      .getByRole('dialog', { name: en.transform.title })
      .locator('[data-testid][data-value]')
      .evaluateAll((all) => all.map(({ dataset }) => `${dataset['testid']} ${dataset['step']}`));
  const names = ['identity', 'sigma', 'variance'].flatMap((recipe) =>
    ['gamma', 'residual', 'saturated'].map((column) => `${column}-${recipe}`),
  );
  const all = [...names, 'sigma', 'identity-residual', 'batch-statistics', 'batch-sample'];
  await expect.poll(said).toEqual(expect.arrayContaining(all.map((name) => `${name} 12`)));
});

test('of the nonlinearity nothing is said where normalization does not feed it', async ({
  page,
}) => {
  for (const [place, told] of [
    ['before', true],
    ['after', false],
    ['input', false],
  ] as const) {
    await open(page, `${PANEL}&b.place=${place}&at=5`);
    const dialog = page.getByRole('dialog', { name: en.transform.title });
    await expect(dialog.getByTestId('residual-identity')).toHaveAttribute('data-step', '5');
    const share = await number(page, 'saturated-identity');
    expect(Number.isFinite(share), place).toBe(told);
    await expect(dialog.locator('.activation-curve')).toHaveCount(told ? 1 : 0);
  }
});

test('dragging γ sets both by hand, and the run can take them', async ({ page }) => {
  await open(page, `${PANEL}&recipe=identity`);
  const dialog = page.getByRole('dialog', { name: en.transform.title });
  const residual = () => number(page, 'identity-residual');
  await expect.poll(residual).toBeLessThan(1e-5);
  await slider(dialog, 'γ').press('End');
  await expect(dialog.getByRole('radio', { name: en.transform.hand })).toBeChecked();
  await expect.poll(residual).toBeGreaterThan(0.1);
  await type(dialog, 'β', '0.5');
  await expectHash(page, /recipe=hand&lab\.gamma=10&lab\.beta=0\.5/);
  await button(dialog, say(en.transform.useInRun, { arm: 'B' })).click();
  await expectHash(page, /b\.affine=hand&b\.gamma=10&b\.beta=0\.5/);
  // What the unit now has by itself is what was set.
  await choose(dialog, en.transform.recipe, en.transform.ownFixed);
  await expect(slider(dialog, 'γ')).toHaveAttribute('aria-valuetext', '10.00');
  await expect(slider(dialog, 'β')).toHaveAttribute('aria-valuetext', '0.50');
});

test('dragging γ pauses the run, says so, and shows what to aim at', async ({ page }) => {
  await open(page, `${PANEL}&at=12`);
  const dialog = page.getByRole('dialog', { name: en.transform.title });
  const aims = page.getByTestId('affine-aims');
  await expect(aims).toHaveText(/△ γ = 1, β = 0 .*▲ γ = .*, β = /);
  await button(dialog, 'Play').click();
  await slider(dialog, 'γ').press('ArrowRight');
  await expect(dialog.getByText(en.transform.halted)).toBeVisible();
  await expect(button(dialog, 'Play')).toBeVisible();
  await button(dialog, 'Play').click();
  await expect(dialog.getByText(en.transform.halted)).toBeHidden();
  await button(dialog, 'Pause').click();
});

test('learned γ and β move while the run plays', async ({ page }) => {
  await open(page, PANEL);
  const dialog = page.getByRole('dialog', { name: en.transform.title });
  const gamma = slider(dialog, 'γ');
  await expect(gamma).toHaveAttribute('aria-valuetext', '1.00');
  await button(dialog, 'Play').click();
  await expect(gamma).not.toHaveAttribute('aria-valuetext', '1.00');
  await button(dialog, 'Pause').click();
});
