import type { Locator, Page } from 'playwright/test';
import { SLUGS } from '../../src/chapters/slugs';
import { open } from './lab';
import { expect } from './test';

/* What a chapter is read and answered by, whatever its language. */

export function task(page: Page, id: string): Locator {
  return page.getByTestId('task').and(page.locator(`#${id}`));
}

export function exercise(page: Page, id: string): Locator {
  return page.getByTestId('exercise').and(page.locator(`#${id}`));
}

export function prediction(page: Page, id: string): Locator {
  return page.getByTestId('prediction').and(page.locator(`#${id}`));
}

export async function expectDone(page: Page, id: string, done = true): Promise<void> {
  await expect(task(page, id)).toHaveAttribute('data-done', String(done));
}

/** Types an answer and gives it with Enter. */
export async function answer(page: Page, id: string, text: string): Promise<void> {
  const field = exercise(page, id).getByRole('textbox');
  await field.fill(text);
  await field.press('Enter');
}

/** Answers wrongly first: a hint fits the mistake, and no explanation is given away. */
export async function answerTwice(
  page: Page,
  id: string,
  wrong: string,
  mistake: string,
  right: string,
): Promise<void> {
  const place = exercise(page, id);
  await expect(place).toHaveAttribute('data-state', 'open');
  await answer(page, id, wrong);
  await expect(place).toHaveAttribute('data-state', 'tried');
  await expect(place).toHaveAttribute('data-mistake', mistake);
  await expect(place.locator('.exercise-hint:not(:empty)')).toHaveCount(1);
  await expect(place.locator('.explanation')).toHaveCount(0);
  await answer(page, id, right);
  await expect(place).toHaveAttribute('data-state', 'done');
  await expect(place.locator('.explanation')).toBeVisible();
}

/** The same of an exercise with options, by their names in the text's source. */
export async function chooseTwice(
  page: Page,
  id: string,
  wrong: string,
  right: string,
): Promise<void> {
  const place = exercise(page, id);
  await place.locator(`[data-option="${wrong}"]`).click();
  await expect(place).toHaveAttribute('data-state', 'tried');
  await expect(place.locator('.exercise-hint:not(:empty)')).toHaveCount(1);
  await place.locator(`[data-option="${right}"]`).click();
  await expect(place).toHaveAttribute('data-state', 'done');
  await expect(place.locator('.explanation')).toBeVisible();
}

/** A chapter whose text is here. */
export async function read(page: Page, hash: string): Promise<void> {
  await open(page, hash);
  await expect(page.getByTestId('play').first()).toBeVisible();
}

/** Does an exercise of the first chapter that needs no run. */
export async function solve(page: Page): Promise<void> {
  await read(page, `chapter=${SLUGS[0]}&section=exercise`);
  const place = page.getByTestId('exercise').and(page.locator('#too-large'));
  await place.locator('[data-option="flat"]').click();
  await expect(place).toHaveAttribute('data-state', 'done');
}
