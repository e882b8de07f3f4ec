import { expect, type Locator, type Page } from 'playwright/test';
import { en, say } from './texts';

/** A network that trains fast on any machine, for tests in which the default is not the point. */
export const SMALL = 'v=1&depth=2&width=8&batch=16';

/** The text of the link of the usual experiment: without it the bare address opens Start. */
export const USUAL = 'v=1';

/** Opens an experiment with this text after '#', relative to the base of the project. */
export async function open(page: Page, link = ''): Promise<void> {
  // A language alone is no experiment.
  const text =
    link === '' || /^lang=\w+$/.test(link) ? [USUAL, link].filter(Boolean).join('&') : link;
  await openAddress(page, text);
}

/** Opens the page with this text after '#', or the bare address. */
export async function openAddress(page: Page, text: string): Promise<void> {
  // A new hash alone would not load the page again.
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(text === '' ? './' : `./#${text}`);
  await expect(page.getByRole('main')).toBeVisible();
}

/** The text after '#' of the address. */
export function hash(page: Page): string {
  return new URL(page.url()).hash.slice(1);
}

export async function expectHash(page: Page, text: string | RegExp): Promise<void> {
  const address = expect.poll(() => decodeURIComponent(hash(page)), { message: 'the address' });
  if (typeof text === 'string') await address.toBe(text);
  else await address.toMatch(text);
}

/** The exact value of a read-out, as text. */
export async function reading(page: Page, testId: string): Promise<string> {
  return (await page.getByTestId(testId).getAttribute('data-value')) ?? '';
}

export async function number(page: Page, testId: string): Promise<number> {
  return Number(await reading(page, testId));
}

export function step(page: Page): Promise<number> {
  return number(page, 'step');
}

/** Waits for a step that is still to come, while the run plays. */
export async function waitForStep(page: Page, atLeast: number, timeout = 20_000): Promise<void> {
  await expect
    .poll(() => step(page), { message: `step ${atLeast}`, timeout, intervals: [50] })
    .toBeGreaterThanOrEqual(atLeast);
}

/** Waits until the run stands at exactly this step. */
export async function expectRestAt(page: Page, at: number, timeout = 25_000): Promise<void> {
  await expect.poll(() => step(page), { message: 'step', timeout, intervals: [50] }).toBe(at);
  await expect(playButton(page)).toBeVisible();
}

/** Types a step into the timeline: it is run up to, or looked at if it is past. */
export async function goToStep(page: Page, to: number): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Timeline, typed value' });
  await field.fill(String(to));
  await field.press('Enter');
}

export async function runTo(page: Page, to: number, timeout?: number): Promise<void> {
  await goToStep(page, to);
  await expectRestAt(page, to, timeout);
}

export function playButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Play', exact: true });
}

export function pauseButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Pause', exact: true });
}

export function button(page: Page | Locator, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

export function link(page: Page | Locator, name: string): Locator {
  return page.getByRole('link', { name, exact: true });
}

export function slider(page: Page | Locator, name: string): Locator {
  return page.getByRole('slider', { name, exact: true });
}

export function typed(page: Page | Locator, name: string): Locator {
  return page.getByRole('textbox', { name: `${name}, typed value`, exact: true });
}

function allSettings(page: Page): Locator {
  return page.locator('.all-settings');
}

/** Shows all settings, and all that is shown with them. */
export async function openAllSettings(page: Page): Promise<void> {
  const opener = allSettings(page);
  if ((await opener.getAttribute('aria-expanded')) === 'true') return;
  await opener.click();
  await expect(page.locator('.settings-group')).toHaveCount(6);
}

/** Uses a control; where it is not in view, among all settings, which are closed again then. */
async function among(page: Page | Locator, control: Locator, act: () => Promise<void>) {
  const hidden = 'goto' in page && !(await control.first().isVisible());
  if (hidden) await openAllSettings(page);
  await act();
  if (hidden) await allSettings(page).click();
}

/** Types a value into the field of a slider. */
export async function type(page: Page | Locator, name: string, value: string): Promise<void> {
  const field = typed(page, name);
  await among(page, field, () => fill(field, value));
}

async function fill(field: Locator, value: string): Promise<void> {
  await field.focus();
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(value);
  await field.press('Enter');
}

/** Chooses an option by what is written on it, of radio buttons or of a list. */
export async function choose(page: Page | Locator, group: string, option: string): Promise<void> {
  const list = page.getByRole('combobox', { name: group, exact: true });
  const radio = page
    .getByRole('radiogroup', { name: group, exact: true })
    .getByRole('radio', { name: option, exact: true });
  await among(page, list.or(radio), async () => {
    if ((await list.count()) > 0) {
      await list.selectOption(option);
      return;
    }
    await radio.click();
    await expect(radio).toBeChecked();
  });
}

/** Opens the table of a chart, whose button comes up where one points. */
export async function openTable(page: Page | Locator, title: string): Promise<void> {
  await pressShown(page, 'figure', say(en.ui.table, { title }));
}

/** Presses what comes up beside the charts where one points. */
export async function pressBeside(page: Page, name: string): Promise<void> {
  await pressShown(page, '.side-part', name);
}

/** Points at what holds a button, which shows it, and presses it. */
async function pressShown(page: Page | Locator, holder: string, name: string): Promise<void> {
  const root = 'goto' in page ? page : page.page();
  const opener = root.getByRole('button', { name, exact: true, includeHidden: true });
  const held = page.locator(holder).filter({ has: opener });
  await held.hover();
  await held.locator(opener).click();
}

/** The fingerprint of the run at rest: read-outs may lag a tenth of a second behind the step. */
export async function fingerprint(page: Page): Promise<string> {
  let former = '';
  await expect
    .poll(
      async () => {
        const now = `${await reading(page, 'step')} ${await reading(page, 'fingerprint')}`;
        const same = now === former && /^\d+ [0-9a-f]{16}$/.test(now);
        former = now;
        return same;
      },
      { message: 'a fingerprint that stays', intervals: [250] },
    )
    .toBe(true);
  return former.split(' ')[1] ?? '';
}

/** The step at which the run has come to rest: after Pause the steps under way are still to come. */
export async function restingStep(page: Page): Promise<number> {
  await fingerprint(page);
  return step(page);
}

/** Runs up to a step and reads the fingerprint there. */
export async function fingerprintAt(page: Page, at: number): Promise<string> {
  await runTo(page, at);
  return fingerprint(page);
}
