import type { Frame, Page } from 'playwright/test';
import type { EmbedOptions, Handle } from '../../src/embed/handle';
import type { EventName } from '../../src/embed/protocol';
import { type HostSite, hostSite } from '../setup/host-site';
import { expect, test as base } from './test';

/** What the host's script keeps of a frame. */
export interface Host {
  readonly Shiftscope: { embed(element: string, options: EmbedOptions): Promise<Handle> };
  handle: Handle;
  /** Events in their order, with the time at which they came. */
  told: { readonly event: EventName; readonly data: unknown; readonly at: number }[];
  /** Messages to the host itself. */
  heard: unknown[];
}

declare global {
  interface Window extends Host {}
}

const EVENTS: readonly EventName[] = [
  'ready',
  'step',
  'changed',
  'diverged',
  'finished',
  'fingerprint',
  'prediction',
  'exercise',
  'height',
];

/** A host on another origin, which loads the classic script from the page's site. */
export const test = base.extend<{ readonly host: HostSite }>({
  host: async ({ baseURL, page }, run) => {
    const host = await hostSite(
      `<!doctype html><html lang="en"><title>Course</title><h1>Course</h1>` +
        `<div id="place"></div><script src="${baseURL}embed.js"></script>` +
        '<script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>',
    );
    await page.goto(host.url);
    await run(host);
    await host.close();
  },
  expected: /^asks 127\.0\.0\.1:\d+$/,
});

/** Frames the page, and keeps what is told of it. */
export async function embed(page: Page, options: EmbedOptions): Promise<void> {
  await page.evaluate(
    async ([given, events]) => {
      window.told = [];
      window.handle = await window.Shiftscope.embed('#place', given);
      for (const event of events) {
        window.handle.on(event, (data) => window.told.push({ event, data, at: performance.now() }));
      }
    },
    [options, EVENTS] as const,
  );
}

/** What was told of an event, the oldest first. */
export function told(page: Page, event: EventName): Promise<unknown[]> {
  return page.evaluate(
    (name) => window.told.filter((one) => one.event === name).map(({ data }) => data),
    event,
  );
}

export async function frameOf(page: Page): Promise<Frame> {
  const element = await page.locator('#place iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('There is no frame');
  return frame;
}

/** A bare frame, without our script: messages go by hand. */
export async function bareFrame(page: Page, address: string): Promise<Frame> {
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    Object.assign(frame, { src, width: 900, height: 700 });
    document.querySelector('#place')?.append(frame);
  }, address);
  const frame = await frameOf(page);
  await expect(frame.getByRole('main')).toBeVisible();
  return frame;
}

export const heard = (page: Page, key: string) =>
  page.evaluate(
    (name) =>
      window.heard.filter((data) => typeof data === 'object' && data !== null && name in data),
    key,
  );

export const post = (page: Page, message: object) =>
  page.evaluate(
    (data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'),
    message,
  );

/** Frames a page that only says what this script says, and tells why that cannot be steered. */
export async function frameScript(
  page: Page,
  script: string,
): Promise<{ why: Promise<string>; site: HostSite }> {
  const site = await hostSite(`<!doctype html><title>Other</title><script>${script}</script>`);
  const why = page.evaluate(
    (address) =>
      window.Shiftscope.embed('#place', { page: address }).then(
        () => 'no error',
        (error: Error) => error.message,
      ),
    site.url,
  );
  return { why, site };
}
