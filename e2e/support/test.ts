import { test as base, expect } from 'playwright/test';

export { expect };

interface Options {
  /** Console messages and errors that a test provokes. */
  readonly expected: RegExp | null;
}

/**
 * Every test fails when the page writes to the console, throws, breaks the content security policy
 * or asks another host for anything.
 */
export const test = base.extend<Options & { readonly quiet: void }>({
  expected: [null, { option: true }],
  quiet: [
    async ({ page, baseURL, expected }, run) => {
      const problems: string[] = [];
      page.on('console', (message) => problems.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => problems.push(`thrown: ${error.message}`));
      page.on('request', (request) => {
        const url = new URL(request.url());
        const own = url.host === new URL(baseURL ?? '').host;
        if (!own && url.protocol.startsWith('http')) problems.push(`asks ${url.host}`);
      });
      await page.exposeFunction('reportViolation', (text: string) => problems.push(text));
      await page.addInitScript(() => {
        // What a worker keeps would hide what the server has, and what a test answers in its place.
        Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
        addEventListener('securitypolicyviolation', (event) => {
          const text = `policy: ${event.violatedDirective} ${event.blockedURI}`;
          (window as unknown as { reportViolation(text: string): void }).reportViolation(text);
        });
      });
      await run();
      const surprising = problems.filter((text) => expected?.test(text) !== true);
      expect(surprising, 'the console stays empty and the page stays at home').toEqual([]);
    },
    { auto: true },
  ],
});
