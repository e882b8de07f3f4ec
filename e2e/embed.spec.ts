import type { Page } from 'playwright/test';
import { KNOWN_FINGERPRINTS, KNOWN_STEPS } from '../src/experiment/known-fingerprints.fixture';
import { embed, frameOf, type Host, test, told } from './support/host';
import { SMALL } from './support/lab';
import { expect } from './support/test';
import { en } from './support/texts';

const [known, fingerprint] = KNOWN_FINGERPRINTS[1] as readonly [string, string];

/** Runs the known link up to its step, by the host's script, and tells its fingerprint. */
function runKnown(page: Page): Promise<string> {
  return page.evaluate(async (step) => {
    await window.handle.seek(step);
    return (await window.handle.getState()).fingerprint;
  }, KNOWN_STEPS);
}

test('a page on another origin steers it: every command, every event of a run', async ({
  page,
  host,
}) => {
  test.setTimeout(120_000);
  expect(host.url).not.toBe('');
  await embed(page, { link: SMALL, title: 'Two networks', parts: 'all' });
  const element = page.locator('#place iframe');
  await expect(element).toHaveAttribute('title', 'Two networks');
  await expect(element).toHaveAttribute('allow', 'fullscreen');
  const frame = await frameOf(page);

  const after = await page.evaluate(async () => {
    const { handle } = window;
    await handle.set({ lr: 0.3, 'a.norm': 'layer' });
    const there = await handle.seek(40);
    const next = await handle.step();
    const state = await handle.getState();
    return { there, next, state };
  });
  expect(after).toMatchObject({
    there: { step: 40 },
    next: { step: 41 },
    state: { step: 41, playing: false, screen: 'lab' },
  });
  expect(after.state.link).toContain('&lr=0.3&');
  expect(after.state.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  const shown = frame.getByTestId('fingerprint');
  await expect(shown).toHaveAttribute('data-value', after.state.fingerprint);
  await expect
    .poll(() => told(page, 'fingerprint'))
    .toContainEqual({
      step: 41,
      fingerprint: after.state.fingerprint,
    });
  expect(await told(page, 'finished')).toEqual([
    { step: 40, why: 'reached' },
    { step: 41, why: 'reached' },
  ]);
  await expect
    .poll(async () => (await told(page, 'changed')).at(-1))
    .toEqual({
      link: after.state.link,
    });

  // Looks back, and plays on from the newest step.
  expect(await page.evaluate(() => window.handle.seek(20))).toEqual({ step: 20 });
  await expect(frame.getByTestId('step')).toHaveAttribute('data-value', '20');
  await page.evaluate(() => window.handle.play());
  await expect
    .poll(async () => (await told(page, 'step')).length, { intervals: [50] })
    .toBeGreaterThan(8);
  await page.evaluate(() => window.handle.pause());
  await expect(frame.getByRole('button', { name: en.transport.play, exact: true })).toBeVisible();
  const times = await page.evaluate(() =>
    window.told.filter(({ event }) => event === 'step').map(({ at }) => at),
  );
  for (let i = 4; i < times.length; i++) {
    // Four in a second, less what two clocks may differ.
    expect((times[i] ?? 0) - (times[i - 4] ?? 0)).toBeGreaterThan(900);
  }
  expect((await told(page, 'step')).at(-1)).toMatchObject({
    networks: { a: { loss: expect.any(Number) }, b: { accuracy: expect.any(Number) } },
  });

  await page.evaluate(() => window.handle.reset());
  await expect(frame.getByTestId('step')).toHaveAttribute('data-value', '0');
  const opened = await page.evaluate(() => window.handle.setState('#v=1&lr=0.7&lr2=1'));
  expect(opened).toEqual({ ignored: ['lr2=1'] });
  await expect
    .poll(async () => (await told(page, 'changed')).at(-1))
    .toEqual({ link: 'v=1&lr=0.7' });

  await page.evaluate(() => window.handle.focus());
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  expect(await frame.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');

  const errors = await page.evaluate(async () => {
    const { handle } = window;
    const wordsOf = (promise: Promise<unknown>) =>
      promise.then(
        () => 'no error',
        (error: Error) => error.message,
      );
    return [
      await wordsOf(handle.set({ lr: 99 })),
      await wordsOf(handle.set({ 'class.locked': 'none' })),
      await wordsOf(handle.seek(-1)),
      await wordsOf(handle.snapshot('cake', 'png')),
      await wordsOf(handle.setState('v=1&screen=map').then(() => handle.play())),
      await wordsOf(handle.set({ lr: (() => 1) as unknown as number })),
    ];
  });
  expect(errors).toEqual([
    'lr cannot be "99".',
    'There is no field "class.locked".',
    expect.stringContaining('seek takes {step}'),
    expect.stringMatching(/no chart "cake"\. There are: .*loss, accuracy/),
    expect.stringContaining('"map" has no run'),
    expect.stringContaining('could not be cloned'),
  ]);
});

test('a host gets charts as pictures and as numbers', async ({ page, host }) => {
  expect(host.url).not.toBe('');
  await embed(page, { link: `${SMALL}&at=30` });
  await (await frameOf(page)).locator('.by-layer').nth(1).waitFor();
  const files = await page.evaluate(async () => {
    await window.handle.seek(30);
    const charts = ['band-a-1', 'band-b-2', 'plane-a', 'plane-b', 'loss', 'accuracy', 'gradient'];
    const found = [];
    for (const chart of [...charts, 'shift', 'timeline']) {
      const png = await window.handle.snapshot(chart, 'png', { width: 300, height: 200 });
      const svg = await window.handle.snapshot(chart, 'svg');
      const csv = await window.handle.snapshot(chart, 'csv');
      const { width, height } = await createImageBitmap(png.file);
      const drawn = (await svg.file.text()).length;
      found.push({
        name: png.name,
        size: [width, height],
        type: svg.file.type,
        drawn,
        lines: (await csv.file.text()).split('\r\n').length,
      });
    }
    return found;
  });
  for (const { size, type, drawn } of files) {
    expect(size).toEqual([600, 400]);
    expect(type).toBe('image/svg+xml');
    expect(drawn).toBeGreaterThan(200);
  }
  expect(files.map(({ name }) => name)).toContain('shiftscope-band-b-2.png');
  expect(files.find(({ name }) => name.includes('loss'))?.lines).toBeGreaterThan(3);
});

test('a host shows a class what it is to see, and what is locked stays', async ({ page, host }) => {
  expect(host.url).not.toBe('');
  const task = 'Make A learn & say why: <b>100 %</b> #1';
  await embed(page, { link: SMALL, parts: ['bands', 'loss'], locked: ['lr'], task });
  const frame = await frameOf(page);
  await expect(frame.getByText(task, { exact: true })).toBeVisible();
  await expect(frame.locator('.curve, .by-layer, .field')).toHaveCount(1);
  const words = await page.evaluate(async () => {
    const { handle } = window;
    const wordsOf = (promise: Promise<unknown>) =>
      promise.then(
        () => 'no error',
        (error: Error) => error.message,
      );
    await handle.seek(10);
    return [
      await wordsOf(handle.set({ lr: 2, seed: 3 })),
      await wordsOf(handle.snapshot('loss', 'png')),
      await wordsOf(handle.snapshot('shift', 'png')),
    ];
  });
  expect(words).toEqual([
    'lr is locked.',
    'no error',
    expect.stringContaining('no chart "shift". There are: band-a-2,'),
  ]);
});

test('a host hears when networks diverge', async ({ page, host }) => {
  expect(host.url).not.toBe('');
  const link = 'v=1&depth=8&width=8&act=relu&scale=10&lr=10&b.norm=none';
  await embed(page, { link });
  const words = await page.evaluate(() =>
    window.handle.seek(5000).catch((error: Error) => error.message),
  );
  expect(words).toContain('Every network has diverged.');
  // In whichever order their threads tell it; the output layer comes last.
  const diverged = (await told(page, 'diverged')) as { network: string }[];
  expect(diverged.toSorted((one, other) => one.network.localeCompare(other.network))).toEqual(
    ['a', 'b'].map((network) => ({ network, step: 2, layer: 9, what: 'pre-activation' })),
  );
  expect(await told(page, 'finished')).toMatchObject([{ why: 'divergence' }]);
});

test('a host hears of predictions and exercises, and how high the page is', async ({
  page,
  host,
}) => {
  expect(host.url).not.toBe('');
  await page.setViewportSize({ width: 800, height: 900 });
  await embed(page, { link: 'chapter=saturation&section=exercise', height: 'auto' });
  const frame = await frameOf(page);
  const place = frame.locator('#too-large');
  await place.locator('[data-option]:not([data-option="flat"])').first().click();
  await place.locator('[data-option="flat"]').click();
  await expect
    .poll(() => told(page, 'exercise'))
    .toEqual([
      { id: 'saturation/too-large', done: false, tries: 1 },
      { id: 'saturation/too-large', done: true, tries: 2 },
    ]);
  const question = frame.getByTestId('prediction').first();
  await question.locator('[data-option]').first().click();
  await expect
    .poll(() => told(page, 'prediction'))
    .toMatchObject([
      { id: expect.stringMatching(/^saturation\//), skipped: false, revealed: false },
    ]);
  // As high as all of the chapter: nothing is left to be scrolled in the frame.
  const hidden = () =>
    frame.evaluate(() => {
      const all = [document.documentElement, document.querySelector('main')];
      return Math.max(...all.map((one) => (one ? one.scrollHeight - one.clientHeight : 0)));
    });
  await expect.poll(hidden).toBeLessThanOrEqual(1);
  const { height = 0 } = (await page.locator('#place iframe').boundingBox()) ?? {};
  expect(height).toBeGreaterThan(2000);
  const frames = await page.evaluate(() =>
    window.heard.filter((data) => (data as { subject?: unknown }).subject === 'lti.frameResize'),
  );
  expect(frames.at(-1)).toEqual({ subject: 'lti.frameResize', height });
});

test('the module does the same, and the page may fill the screen', async ({
  page,
  host,
  baseURL,
}) => {
  expect(host.url).not.toBe('');
  const state = await page.evaluate(async (address) => {
    const { embed } = (await import(address)) as Host['Shiftscope'];
    window.handle = await embed('#place', { link: 'v=1&seed=5' });
    return window.handle.getState();
  }, `${baseURL}embed.mjs`);
  expect(state).toMatchObject({ link: 'v=1&seed=5', screen: 'lab' });
  const frame = await frameOf(page);
  expect(await frame.evaluate(() => document.fullscreenEnabled)).toBe(true);
  await frame.evaluate(() => document.documentElement.requestFullscreen());
  expect(await frame.evaluate(() => document.fullscreenElement?.tagName)).toBe('HTML');
  const words = await page.evaluate(async () => {
    const wordsOf = (promise: Promise<unknown>) => promise.catch((error: Error) => error.message);
    const asked = wordsOf(window.handle.getState());
    window.handle.remove();
    return [await asked, await wordsOf(window.handle.play())];
  });
  expect(words).toEqual(['The frame was taken away.', 'The frame was taken away.']);
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('a page that is loaded again is met again, and nothing waits for ever', async ({
  page,
  host,
}) => {
  expect(host.url).not.toBe('');
  await embed(page, { link: `${SMALL}&lr=0.3` });
  const words = page.evaluate(() =>
    window.handle.seek(100_000_000).catch((error: Error) => error.message),
  );
  const frame = await frameOf(page);
  await expect(frame.getByRole('button', { name: en.transport.pause, exact: true })).toBeVisible();
  await frame.evaluate(() => location.reload());
  expect(await words).toBe('The page was loaded again.');
  await expect.poll(() => told(page, 'ready')).toHaveLength(1);
  expect(await page.evaluate(() => window.handle.seek(5))).toEqual({ step: 5 });
});

for (const [where, options] of [
  ['a sandbox without an origin', { sandbox: 'allow-scripts' }],
  ['a sandbox without an origin, of many files', { sandbox: 'allow-scripts', page: './' }],
  ['a sandbox with its origin', { sandbox: 'allow-scripts allow-same-origin' }],
] as const) {
  test(`in ${where} it is the same run`, async ({ page, host, baseURL }) => {
    expect(host.url).not.toBe('');
    const place = 'page' in options ? { page: new URL(options.page, baseURL).href } : {};
    await embed(page, { link: known, ...options, ...place });
    expect(await runKnown(page)).toBe(fingerprint);
  });
}

for (const sandbox of [undefined, 'allow-scripts']) {
  test(`the one file in srcdoc is the same run${sandbox ? ', without an origin, too' : ''}`, async ({
    page,
    host,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    const html = await (await fetch(`${baseURL}shiftscope.html`)).text();
    await embed(page, { link: known, html, ...(sandbox && { sandbox }) });
    expect(await page.evaluate(() => window.handle.getState())).toMatchObject({
      link: expect.stringContaining('data=moons'),
      screen: 'lab',
    });
    expect(await runKnown(page)).toBe(fingerprint);
    // Its ways lead on within it, though it has no address.
    const frame = await frameOf(page);
    await frame.getByRole('link', { name: en.page.gallery, exact: true }).click();
    await expect
      .poll(() => page.evaluate(async () => (await window.handle.getState()).screen))
      .toBe('gallery');
    expect(page.url()).toBe(host.url);
  });
}
