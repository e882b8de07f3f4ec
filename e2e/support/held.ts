import { readFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'playwright/test';

/** What a page holds on to once all that nobody needs has been collected. */
export interface Held {
  /** Bytes of the heap and of the arrays behind it. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly threads: number;
  /** Bytes of the page's process; NaN where the system does not tell. */
  readonly process: number;
}

/** Measures what a page in Chromium holds. */
export class Holder {
  private constructor(
    private readonly page: Page,
    private readonly devtools: CDPSession,
  ) {}

  static async of(page: Page): Promise<Holder> {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    return new Holder(page, devtools);
  }

  async measure(): Promise<Held> {
    // What is let go of in a picture, or by a finalizer, is collected in the next round.
    for (let round = 0; round < 3; round++) {
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
      await this.devtools.send('HeapProfiler.collectGarbage');
    }
    const { usedSize, backingStorageSize } = await this.devtools.send('Runtime.getHeapUsage');
    const { metrics } = await this.devtools.send('Performance.getMetrics');
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    return {
      heap: usedSize + (backingStorageSize ?? 0),
      nodes: of('Nodes'),
      listeners: of('JSEventListeners'),
      threads: this.page.workers().length,
      process: await this.#process(),
    };
  }

  async #process(): Promise<number> {
    const browser = this.page.context().browser();
    const session = await browser?.newBrowserCDPSession();
    if (session === undefined) return NaN;
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    // One page is open: of the renderers the one that works most is its own.
    const [own] = processInfo
      .filter(({ type }) => type === 'renderer')
      .toSorted((one, other) => other.cpuTime - one.cpuTime);
    try {
      const text = await readFile(`/proc/${own?.id}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? NaN) * 1024;
    } catch {
      return NaN;
    }
  }
}
