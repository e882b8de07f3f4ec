import type { Page } from 'playwright/test';

/**
 * Ends a thread from within, as a browser short of memory does: it just falls silent. The newest
 * unless told. It ends after it has answered: whoever asks a closed thread gets an error.
 */
export async function silence(page: Page, index = -1): Promise<void> {
  await page
    .workers()
    .at(index)
    ?.evaluate(() => {
      setTimeout(() => self.close());
    });
}

/** Makes the newest thread throw. */
export async function fault(page: Page): Promise<void> {
  await page
    .workers()
    .at(-1)
    ?.evaluate(() => {
      setTimeout(() => {
        throw new Error('out of memory');
      });
    });
}

/** Makes all threads busy with nothing for so many milliseconds; for ever unless told. */
export async function stall(page: Page, milliseconds = Infinity): Promise<void> {
  const stalled = page.workers().map((worker) =>
    worker.evaluate(
      (busy) => {
        setTimeout(() => {
          const end = performance.now() + (busy ?? Infinity);
          while (performance.now() < end);
        });
      },
      milliseconds === Infinity ? null : milliseconds,
    ),
  );
  await Promise.all(stalled);
}
