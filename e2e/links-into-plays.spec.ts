import { read } from './support/chapter';
import { button } from './support/lab';
import { expect, test } from './support/test';
import { en } from './support/texts';

test('what only a link has brought about is not the reader’s doing', async ({ page }) => {
  const task = (id: string) => page.getByTestId('task').and(page.locator(`#${id}`));
  const state = (text: string) => encodeURIComponent(text);

  // A play that keeps its own state: it counts when the reader has brought it about once more.
  await read(page, `chapter=saturation&section=sigmoid&state=${state('z1=-6&z2=5&z3=5')}`);
  await expect(page.getByTestId('example').nth(1)).toContainText('5.00');
  await expect(task('into-the-gray')).toHaveAttribute('data-done', 'false');
  const second = page.getByRole('slider', { name: 'Example 2' });
  await second.press('ArrowRight');
  await expect(page.getByTestId('example').nth(1)).toContainText('5.25');
  await expect(task('into-the-gray')).toHaveAttribute('data-done', 'false');
  for (const _ of [1, 2, 3]) await second.press('Shift+ArrowLeft');
  await expect(task('into-the-gray')).toHaveAttribute('data-done', 'false');
  await second.press('Shift+ArrowRight');
  await expect(task('into-the-gray')).toHaveAttribute('data-done', 'true');

  // A run that a link has led to its end: one more step of the reader's is not what was asked for.
  const learned = 'v=1&b.norm=none&depth=5&init=fixed&scale=2&at=400';
  await read(page, `chapter=saturation&section=plateau-play&state=${state(learned)}`);
  const plateau = page.locator('#plateau-play');
  await expect(plateau.getByTestId('step')).toHaveAttribute('data-value', '400');
  const accuracy = plateau.getByTestId('accuracy-a');
  await expect
    .poll(async () => Number(await accuracy.getAttribute('data-value')))
    .toBeGreaterThan(0.8);
  await expect(page.locator('#leave')).toHaveAttribute('data-state', 'open');
  await button(plateau, en.transport.step).click();
  await expect(plateau.getByTestId('step')).toHaveAttribute('data-value', '401');
  await expect(page.locator('#leave')).toHaveAttribute('data-state', 'open');
  await button(plateau, en.transport.reset).click();
  await button(plateau, en.transport.play).click();
  await expect(page.locator('#leave')).toHaveAttribute('data-state', 'done');

  // Nor does one step more tick what the run of a link showed on its way.
  const drifted = 'v=1&data=moons&noise=0.1&a.norm=batch&b.norm=detached&at=1500';
  await read(page, `chapter=wrong-fix&section=two-networks&state=${state(drifted)}`);
  const networks = page.locator('#two-networks');
  await expect(networks.getByTestId('step')).toHaveAttribute('data-value', '1500');
  await button(networks, en.transport.step).click();
  await expect(networks.getByTestId('step')).toHaveAttribute('data-value', '1501');
  await expect(task('drift')).toHaveAttribute('data-done', 'false');
  await button(networks, en.transport.play).click();
  await expect(task('drift')).toHaveAttribute('data-done', 'true');

  // A prediction and the tasks of a lone step: it must be taken again.
  const lone = 'v=1&act=relu&init=he&lr=1&ev=100:learn=1,101:learn=all&at=101';
  await read(page, `chapter=shift&section=one-step&state=${state(lone)}`);
  await expect(page.getByTestId('move-4')).not.toHaveAttribute('data-value', '');
  await expect(task('everywhere')).toHaveAttribute('data-done', 'false');
  await expect(page.locator('#who-moves')).toHaveAttribute('data-revealed', 'false');
  await button(page, 'Take it back').click();
  await expect(page.getByTestId('move-4')).toHaveAttribute('data-value', '');
  await button(page, 'One step of layer 1 alone').click();
  await expect(task('everywhere')).toHaveAttribute('data-done', 'true');
  await expect(page.locator('#who-moves')).toHaveAttribute('data-revealed', 'true');
});
