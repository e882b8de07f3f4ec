import type { Locator } from 'playwright/test';

/** Where an element is on the screen; throws where it is not. */
export async function boxOf(element: Locator) {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (box === null) throw new Error('The element is not on the screen');
  return box;
}
