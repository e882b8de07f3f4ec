import { type Preset, PRESET_GROUPS, PRESETS } from '../src/experiment/presets';
import type { Page } from 'playwright/test';
import {
  button,
  choose,
  expectHash,
  link,
  number,
  open,
  pauseButton,
  SMALL,
  step,
  waitForStep,
} from './support/lab';
import { expect, test } from './support/test';
import { en, say, zh } from './support/texts';

test('the gallery holds twenty-four presets or more, each with a sentence on what to look for', async ({
  page,
}) => {
  await open(page, `${SMALL}&screen=gallery`);
  const presets = page.getByRole('region', { name: en.presets.title });
  const entries = presets.getByRole('listitem');
  await expect(entries).toHaveCount(PRESETS.length);
  expect(PRESETS.length).toBeGreaterThanOrEqual(24);
  for (const entry of await entries.all()) {
    await expect(entry.getByRole('strong')).toHaveText(/\S/);
    await expect(entry).toHaveText(/[.?]$/);
  }
});

test('looking into the gallery keeps the run of the Lab, at rest', async ({ page }) => {
  await open(page, SMALL);
  await button(page, 'Play').click();
  await waitForStep(page, 3);
  await link(page, en.page.gallery).click();
  await expectHash(page, `${SMALL}&screen=gallery`);
  await page.reload();
  await expect(page.getByRole('heading', { name: en.page.gallery })).toBeVisible();
  await link(page, en.page.lab).click();
  await button(page, 'Play').click();
  await waitForStep(page, 3);
  await link(page, en.page.gallery).click();
  await link(page, en.page.lab).click();
  await expect(button(page, 'Play')).toBeVisible();
  expect(await step(page)).toBeGreaterThanOrEqual(3);
  await expectHash(page, SMALL);
});

test('presets stand in groups, each with a picture of its run', async ({ page }) => {
  await open(page, `${SMALL}&screen=gallery`);
  for (const { id, presets } of PRESET_GROUPS) {
    const group = page.getByRole('region', { name: en.presets.group[id], exact: true });
    await expect(group.getByRole('listitem')).toHaveCount(presets.length);
    for (const preset of presets) {
      const picture = group.locator(`svg[data-preset=${preset.id}]`);
      // A median and the middle 70% of each arm, with a moment for each of 25 steps.
      await expect(picture.locator('path.band-median')).toHaveCount(2);
      const drawn = await picture.locator('path.band-median').first().getAttribute('d');
      expect(drawn?.split('L').length).toBe(25);
    }
  }
});

const line = (page: Page, name: string) =>
  page.getByRole('region', { name: say(en.presets.here, { name }) });

test('a preset that was opened is marked as seen, and no other', async ({ page }) => {
  const entry = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });
  const seen = (name: string) => entry(name).getByText(en.presets.seen, { exact: true });
  await open(page, `${SMALL}&screen=gallery`);
  await expect(entry(en.presets.tanh.name)).toBeVisible();
  await expect(seen(en.presets.tanh.name)).toHaveCount(0);
  await entry(en.presets.tanh.name).getByRole('link').click();
  await expect(line(page, en.presets.tanh.name)).toBeVisible();
  await open(page, `${SMALL}&screen=gallery`);
  await expect(seen(en.presets.tanh.name)).toBeVisible();
  await expect(seen(en.presets.relu.name)).toHaveCount(0);
});

test('without storage nothing is marked, and nothing breaks', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await open(page, 'v=1&act=tanh&lr=0.1');
  await expect(line(page, en.presets.tanh.name)).toBeVisible();
  await link(page, en.page.gallery).click();
  await expect(page.getByText(en.presets.tanh.name, { exact: true })).toBeVisible();
  await expect(page.getByText(en.presets.seen, { exact: true })).toHaveCount(0);
});

test('name and sentence stand above the bands, after a reload too, until the experiment changes', async ({
  page,
}) => {
  const { name, look } = en.presets.relu;
  await open(page, 'v=1&act=relu&lr=0.1');
  await expect(line(page, name)).toContainText(look);
  await page.reload();
  await expect(line(page, name)).toContainText(look);
  await expect(page.getByText(look)).toBeVisible();
  const band = page.getByRole('region', { name: 'layer 4', exact: true });
  const before = await band.boundingBox();
  await choose(page, 'Activation', 'tanh');
  // The same but for one setting is the preset's neighbor; with another rate it is none.
  await expect(line(page, en.presets.tanh.name)).toBeVisible();
  await choose(page, 'Activation', 'linear');
  await expect(page.getByText(look)).toBeHidden();
  await expect(page.getByText(en.presets.tanh.look)).toBeHidden();
  // What is below has not moved.
  expect(await band.boundingBox()).toEqual(before);
  await link(page, say(en.presets.back, { name: en.presets.tanh.name })).click();
  await expectHash(page, 'v=1&act=tanh&lr=0.1');
  await expect(line(page, en.presets.tanh.name)).toContainText(en.presets.tanh.look);
  await choose(page, 'Activation', 'linear');
  await expectHash(page, /act=linear/);
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
  await expect(page.getByText(say(en.presets.back, { name: en.presets.tanh.name }))).toHaveCount(0);
});

test('previous, next and all presets are one press away', async ({ page }) => {
  const [first, second] = PRESETS.slice(1);
  const last = PRESETS.at(-1);
  if (!first || !second || !last) throw new Error('There are too few presets.');
  const nameOf = ({ id }: Preset) => en.presets[id].name;
  await open(page, first.link);
  await link(page, say(en.presets.nextName, { name: nameOf(second) })).click();
  await expectHash(page, second.link);
  await waitForStep(page, 1);
  await link(page, say(en.presets.previousName, { name: nameOf(first) })).click();
  await expect(line(page, nameOf(first))).toBeVisible();
  await link(page, en.presets.all).click();
  await expectHash(page, `${first.link}&screen=gallery`);
  await expect(page.getByRole('heading', { name: en.page.gallery })).toBeVisible();
  await open(page, last.link);
  await expect(line(page, nameOf(last))).toBeVisible();
  await expect(page.getByText(en.presets.next, { exact: true })).toHaveCount(0);
});

test('the preset is told in Chinese', async ({ page }) => {
  await open(page, 'v=1&act=relu&lr=0.1&lang=zh');
  const { name, look } = zh.presets.relu;
  const told = page.getByRole('region', { name: say(zh.presets.here, { name }) });
  await expect(told).toContainText(look);
  await expect(told.getByText(zh.presets.next, { exact: true })).toBeVisible();
});

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

for (const [lang, hasTouch] of [
  ['en', false],
  ['zh', false],
  ['en', true],
  ['zh', true],
] as const) {
  const pointer = hasTouch ? 'a finger' : 'a mouse';
  test.describe(`with ${pointer}: ${lang}`, () => {
    test.use({ hasTouch });

    test('every sentence fits the room kept for it', async ({ page }) => {
      test.slow();
      const words = lang === 'en' ? en : zh;
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await open(page, `v=1&lang=${lang}`);
        const place = page.locator('.preset-place');
        await expect(place.getByRole('heading')).toBeVisible();
        const tallest = await place.evaluate(
          (element, texts) => {
            const room = Number.parseFloat(getComputedStyle(element).minHeight);
            const heading = element.querySelector('h2');
            const sentence = element.querySelector('p');
            if (!heading || !sentence) return ['no line'];
            return texts.filter(({ name, look }) => {
              heading.textContent = name;
              sentence.textContent = look;
              return element.getBoundingClientRect().height > room + 0.5;
            });
          },
          PRESETS.map(({ id }) => words.presets[id]),
        );
        expect(tallest, `${size.width} px`).toEqual([]);
      }
    });
  });
}

test('a preset opened by its link moves nothing while it loads and plays', async ({ page }) => {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await open(page, 'v=1&act=relu&lr=0.1');
    await expect(line(page, en.presets.relu.name)).toBeVisible();
    await button(page, 'Play').click();
    await waitForStep(page, 30);
    const shifts = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          new PerformanceObserver((list) => {
            const moved = list.getEntries().flatMap((entry) => {
              const { sources = [] } = entry as unknown as {
                sources?: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
              };
              const vertical = sources.filter((one) => one.previousRect.y !== one.currentRect.y);
              return vertical.map(({ node, previousRect, currentRect }) => {
                const element = node instanceof Element ? node : node?.parentElement;
                return `${element?.className} ${previousRect.y} to ${currentRect.y}`;
              });
            });
            resolve(moved.filter((text) => /preset|ribbons/.test(text)));
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve([]), 500);
        }),
    );
    expect(shifts, `${size.width} px`).toEqual([]);
  }
});

// In parts, so that none is long.
for (const part of [0, 1, 2, 3, 4, 5, 6, 7]) {
  const presets = PRESETS.filter((_, i) => i % 8 === part);
  test(`presets open, play and stay quiet: ${presets.map(({ id }) => id).join(', ')}`, async ({
    page,
  }) => {
    test.slow();
    for (const { id, link: text } of presets) {
      await open(page, `${SMALL}&screen=gallery`);
      const name = page.getByText(en.presets[id].name, { exact: true });
      await page.getByRole('listitem').getByRole('link').filter({ has: name }).click();
      await expectHash(page, text);
      await waitForStep(page, 3);
      await expect.poll(() => number(page, 'accuracy-a')).toBeGreaterThan(0);
      if (text.includes('panel=')) {
        await expect(page.getByRole('dialog')).toBeVisible();
        await page.keyboard.press('Escape');
      }
      await pauseButton(page).click();
      expect(await step(page)).toBeGreaterThan(0);
      await expect(page.getByText('left out')).toHaveCount(0);
    }
  });
}
