import type { Page } from 'playwright/test';
import {
  button,
  goToStep,
  open,
  pauseButton,
  playButton,
  slider,
  waitForStep,
} from './support/lab';
import { expect, test } from './support/test';
import { en, say } from './support/texts';

const SAMPLES = 200;

interface Samples {
  /** What disagreed, each once. */
  readonly disagreements: readonly string[];
  /** How many read-outs, summaries and sentences each sample held at least. */
  readonly fewest: number;
  /** How many moments were read, and over how many milliseconds. */
  readonly moments: number;
  readonly elapsed: number;
}

/** Reads all that stands on the page together, before each of so many pictures. */
function sample(page: Page, count = SAMPLES): Promise<Samples> {
  return page.evaluate(async (samples) => {
    const disagreements = new Set<string>();
    let fewest = Infinity;
    let moments = 0;
    let former = '';
    const text = (id: string) => document.querySelector(`[data-testid="${id}"]`)?.textContent ?? '';
    const look = () => {
      const all = [...document.querySelectorAll<HTMLElement>('main [data-step]')];
      const steps = new Set(all.map(({ dataset }) => dataset['step']));
      fewest = Math.min(fewest, all.length);
      if (steps.size !== 1) disagreements.add(`steps ${[...steps].join(', ')}`);
      const step = text('step');
      if (step !== former) moments += 1;
      former = step;
      // What is said of a picture names the step, and the accuracies of the headline.
      const spoken = all.filter((each) => each.id.endsWith('s')).map((each) => each.textContent);
      for (const sentence of spoken) {
        const named = /\bstep (\d+(?:,\d{3})*)/i.exec(sentence)?.[1];
        if (named !== undefined && named !== step) disagreements.add(`${step}: ${sentence}`);
      }
      const accuracies = ['a', 'b'].map((arm) => parseFloat(text(`accuracy-${arm}`)));
      const curve = spoken.find((sentence) => /of the test examples/.test(sentence)) ?? '';
      for (const accuracy of accuracies) {
        const near = (curve.match(/[\d.]+(?=%)/g) ?? []).map(Number);
        if (!near.some((told) => Math.abs(told - accuracy) <= 0.51)) {
          disagreements.add(`${accuracy}%: ${curve}`);
        }
      }
    };
    const began = performance.now();
    for (let i = 0; i < samples; i++) {
      await new Promise(requestAnimationFrame);
      look();
    }
    return {
      disagreements: [...disagreements].slice(0, 8),
      fewest,
      moments,
      elapsed: performance.now() - began,
    };
  }, count);
}

/** Each sample is of one moment, and moments can be read before they change. */
function expectAgreement({ disagreements, fewest, moments, elapsed }: Samples) {
  expect(disagreements).toEqual([]);
  // Step, fingerprint, rate, two accuracies and losses, eight notes, advice, spoken sentences.
  expect(fewest).toBeGreaterThan(25);
  expect(moments).toBeLessThanOrEqual(Math.ceil(elapsed / 500) + 2);
}

for (const speed of ['1', '150', 'max']) {
  test(`all that is read at speed ${speed} is of one step`, async ({ page }) => {
    await open(page, `v=1&seed=2&speed=${speed}`);
    await playButton(page).click();
    await waitForStep(page, speed === '1' ? 2 : 30);
    const playing = await sample(page);
    expectAgreement(playing);
    expect(playing.moments).toBeGreaterThan(1);
    await pauseButton(page).click();
    expectAgreement(await sample(page, 60));
  });
}

test('so it is while paused and while looking back', async ({ page }) => {
  await open(page, 'v=1&speed=max');
  await playButton(page).click();
  await waitForStep(page, 900);
  await pauseButton(page).click();
  await expect(playButton(page)).toBeVisible();
  expectAgreement(await sample(page));
  await goToStep(page, 333);
  const timeline = slider(page, 'Timeline');
  await expect(timeline).not.toHaveValue('900');
  expectAgreement(await sample(page, 30));
  await timeline.focus();
  for (const key of ['Home', 'PageUp', 'PageUp', 'ArrowRight', 'ArrowLeft', 'PageUp']) {
    await timeline.press(key);
    const { disagreements } = await sample(page, 30);
    expect(disagreements, key).toEqual([]);
  }
  await button(page, 'Live').click();
  expectAgreement(await sample(page, 30));
});

test('looking back with the arrow keys goes from one recorded moment to the next', async ({
  page,
}) => {
  await open(page, 'v=1&speed=max');
  await playButton(page).click();
  await waitForStep(page, 600);
  await pauseButton(page).click();
  await expect(playButton(page)).toBeVisible();
  const timeline = slider(page, 'Timeline');
  const value = async () => Number(await timeline.inputValue());
  await timeline.focus();
  let last = await value();
  const steps = [last];
  for (let i = 0; i < 4; i++) {
    await timeline.press('ArrowLeft');
    await expect.poll(value).toBeLessThan(last);
    last = await value();
    steps.push(last);
  }
  for (const former of steps.slice(0, 3).toReversed()) {
    await timeline.press('ArrowRight');
    await expect.poll(value).toBeLessThanOrEqual(former);
  }
  await timeline.press('Home');
  await expect.poll(value).toBe(0);
  await timeline.press('ArrowRight');
  await expect.poll(value).toBeGreaterThan(0);
});

test('a pointer reads a band and a curve at a step, a click goes there, and so do the keys', async ({
  page,
}) => {
  await open(page, 'v=1&at=600&ev=200:a.norm=batch');
  await expect(playButton(page)).toBeVisible();
  await waitForStep(page, 600);
  const values = page.getByTestId('pointing');
  const band = slider(
    page,
    'Layer 4, network A: z (before activation) over time: values at a step',
  );
  const curve = slider(page, say(en.chart.point, { title: en.chart.loss }));
  for (const picture of [band, curve]) {
    const box = await picture.boundingBox();
    if (box === null) throw new Error('The picture is not on the page');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect(values).toHaveText(picture === band ? /median/ : /A test/);
    const told = await values.locator('strong').innerText();
    await page.mouse.down();
    await page.mouse.up();
    await expect.poll(() => page.getByTestId('step').innerText()).toBe(told.replace('Step ', ''));
    await page.mouse.move(0, 0);
    await expect(values).toHaveCount(0);
  }
  await band.focus();
  await band.press('ArrowRight');
  await expect(values).toHaveText(/median/);
  const before = await page.getByTestId('step').innerText();
  await band.press('ArrowRight');
  await expect.poll(() => page.getByTestId('step').innerText()).not.toBe(before);
  const spoken = await band.getAttribute('aria-valuetext');
  expect(spoken).toContain(`Step ${await page.getByTestId('step').innerText()}`);
  // Down goes to the band beside it, which is no stop of the tab key of its own until then.
  await band.press('ArrowDown');
  await expect(
    slider(page, 'Layer 4, network B: z (before activation) over time: values at a step'),
  ).toBeFocused();
  await expect(band).toHaveAttribute('tabindex', '-1');
});
