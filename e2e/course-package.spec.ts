import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FrameLocator, Page } from 'playwright/test';
import { button, open, SMALL } from './support/lab';
import { read } from './support/chapter';
import { expect, test } from './support/test';
import { en, zh } from './support/texts';
import { unzip } from './support/unzip';

const RUN_TIME = fileURLToPath(
  new URL('../node_modules/scorm-again/dist/scorm12.min.js', import.meta.url),
);

const MEASURED = fileURLToPath(new URL('../src/chapters/measured/measured.json', import.meta.url));

/** What the course keeps of a page in it. */
interface Kept {
  readonly core: {
    readonly lesson_status: string;
    readonly exit: string;
    readonly session_time: string;
    readonly score: { readonly raw: string; readonly min: string; readonly max: string };
  };
  readonly suspend_data: string;
}

/** A course that takes in a package, and runs it with a real run-time of SCORM 1.2. */
class Host {
  kept: Kept | null = null;
  /** Whether it keeps what it is given. */
  answers = true;
  commits = 0;

  constructor(
    readonly page: Page,
    readonly files: ReadonlyMap<string, Buffer>,
  ) {}

  async start(): Promise<void> {
    await this.page.route('**/course/**', async (route) => {
      const name = new URL(route.request().url()).pathname.split('/course/')[1] ?? '';
      if (name === 'run-time.js') {
        return route.fulfill({ body: await readFile(RUN_TIME), contentType: 'text/javascript' });
      }
      if (name === 'commit') return this.#commit(route.request().postData() ?? '', route);
      const file = this.files.get(name);
      if (file !== undefined) return route.fulfill({ body: file, contentType: 'text/html' });
      return route.fulfill({ body: this.#page(), contentType: 'text/html' });
    });
  }

  /** Opens the lesson as a student does. */
  async enter(): Promise<FrameLocator> {
    await this.page.goto('./course/lesson');
    const frame = this.page.frameLocator('iframe');
    await expect(frame.getByRole('main')).toBeVisible();
    return frame;
  }

  /** Leaves it for another page of the course. */
  async leave(): Promise<void> {
    await this.page.evaluate(() => document.querySelector('iframe')?.remove());
  }

  get score(): string {
    return this.kept?.core.score.raw ?? '';
  }

  #commit(body: string, route: { fulfill: (answer: object) => Promise<void> }): Promise<void> {
    this.commits += 1;
    if (!this.answers) return route.fulfill({ status: 503, body: '' });
    this.kept = (JSON.parse(body) as { cmi: Kept }).cmi;
    return route.fulfill({ json: { result: true, errorCode: 0 } });
  }

  #page(): string {
    const before = JSON.stringify(this.kept).replaceAll('<', '\\u003c');
    return `<!doctype html><title>Course</title><script src="run-time.js"></script><script>
      window.API = new Scorm12API({ lmsCommitUrl: 'commit', logLevel: 5 });
      const before = ${before};
      if (before) API.loadFromJSON(before);
      document.write('<iframe src="shiftscope.html" width="1200" height="800"></iframe>');
    </script>`;
  }
}

/** Makes a package of what is shown, as a teacher does. */
async function makePackage(page: Page, path: string): Promise<ReadonlyMap<string, Buffer>> {
  await button(page, en.page.share).click();
  const dialog = page.getByRole('dialog', { name: en.share.title });
  const coming = page.waitForEvent('download');
  await button(dialog, en.share.packageSave).first().click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('shiftscope-course.zip');
  await download.saveAs(path);
  return unzip(await readFile(path));
}

const place = (frame: FrameLocator, id: string) => frame.locator(`#${id}`);

async function answer(frame: FrameLocator, id: string, option: string): Promise<void> {
  await place(frame, id).locator(`[data-option="${option}"]`).click();
}

// A course that does not answer is told on the console, by the browser; and it asks in ways of its own.
test.use({ expected: /Failed to load resource|Synchronous|503/ });
test.describe.configure({ timeout: 120_000 });

test('a chapter in a course: score, completion, leaving and going on', async ({ page }, info) => {
  await read(page, 'chapter=shift');
  const files = await makePackage(page, info.outputPath('course.zip'));
  expect([...files.keys()]).toEqual(['imsmanifest.xml', 'shiftscope.html']);
  const manifest = files.get('imsmanifest.xml')?.toString() ?? '';
  expect(manifest).toContain(`<title>${en.chapters.shift.title} · Shiftscope</title>`);
  expect(manifest).toContain('adlcp:scormtype="sco" href="shiftscope.html"');

  const host = new Host(page, files);
  await host.start();
  const frame = await host.enter();
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(en.chapters.shift.title);
  await expect.poll(() => host.kept?.core.lesson_status).toBe('incomplete');
  expect(host.score).toBe('0');

  await answer(frame, 'most-raw', 'layer4');
  await answer(frame, 'most-raw', 'layer1');
  await expect.poll(() => host.score).toBe('25');
  await answer(frame, 'most-scaled', 'layer4');
  await expect.poll(() => host.score).toBe('50');
  expect(host.kept?.core.lesson_status).toBe('incomplete');
  await host.leave();
  await expect.poll(() => host.kept?.core.exit).toBe('suspend');
  expect(host.kept?.core.session_time).toMatch(/^(00)?00:0\d:\d\d$/);
  expect(host.kept?.suspend_data.length).toBeLessThanOrEqual(4096);

  // Another day, on another device: nothing of it is in the browser.
  await page.evaluate(() => localStorage.clear());
  const again = await host.enter();
  await expect(place(again, 'most-raw')).toHaveAttribute('data-state', 'done');
  await expect(place(again, 'most-scaled')).toHaveAttribute('data-state', 'done');
  await expect(place(again, 'why')).toHaveAttribute('data-state', 'open');
  expect(host.score).toBe('50');
  await answer(again, 'why', 'narrow');
  await expect.poll(() => host.score).toBe('75');
  const field = place(again, 'in-sigma').getByRole('textbox');
  await field.fill('0');
  await field.press('Enter');
  await expect(place(again, 'in-sigma')).toHaveAttribute('data-state', 'tried');
  expect(host.kept?.core.lesson_status).toBe('incomplete');
  const measured = JSON.parse(await readFile(MEASURED, 'utf8')) as Record<string, number>;
  const [raw = NaN, scaled = NaN] = [measured['shift.runRaw4'], measured['shift.runSigma4']];
  await field.fill(String(raw / scaled));
  await field.press('Enter');
  await expect.poll(() => host.score).toBe('100');
  expect(host.kept?.core.lesson_status).toBe('completed');
  await again.getByRole('link', { name: en.page.chapters, exact: true }).first().click();
  await expect(again.getByText(en.chapter.keptInCourse)).toBeVisible();
  // What is a student's own stays in the course.
  const here = await page.evaluate(() => localStorage.getItem('shiftscope.progress'));
  expect(here ?? '').not.toContain('shift/');
});

test('another reader of the device is not taken for the student', async ({ page }, info) => {
  await read(page, 'chapter=shift');
  await page.locator('#why [data-option="narrow"]').click();
  await expect(page.locator('#why')).toHaveAttribute('data-state', 'done');
  const files = await makePackage(page, info.outputPath('course.zip'));
  const before = await page.evaluate(() => localStorage.getItem('shiftscope.progress'));
  const host = new Host(page, files);
  await host.start();
  const frame = await host.enter();
  await expect.poll(() => host.score).toBe('0');
  await expect(place(frame, 'why')).toHaveAttribute('data-state', 'open');
  await answer(frame, 'most-raw', 'layer1');
  await expect.poll(() => host.score).toBe('25');
  expect(await page.evaluate(() => localStorage.getItem('shiftscope.progress'))).toBe(before);
});

test('a course that does not answer is told, and tried again until it does', async ({
  page,
}, info) => {
  await read(page, 'chapter=shift&lang=zh');
  await button(page, zh.page.share).click();
  const dialog = page.getByRole('dialog', { name: zh.share.title });
  const coming = page.waitForEvent('download');
  await button(dialog, zh.share.packageSave).first().click();
  const path = info.outputPath('course.zip');
  await (await coming).saveAs(path);
  const host = new Host(page, unzip(await readFile(path)));
  await host.start();
  const frame = await host.enter();
  const notice = frame.getByTestId('course');
  await expect.poll(() => host.score).toBe('0');
  await expect(notice).toHaveCount(0);

  host.answers = false;
  await answer(frame, 'why', 'narrow');
  await expect(notice).toContainText(zh.course.lost);
  await expect(notice).toBeInViewport();
  // The page goes on, and so does what is done in it.
  await answer(frame, 'most-raw', 'layer1');
  await expect(place(frame, 'most-raw')).toHaveAttribute('data-state', 'done');
  const tries = host.commits;
  await button(frame.locator('body'), zh.course.again).click();
  await expect.poll(() => host.commits).toBeGreaterThan(tries);
  await expect(notice).toContainText(zh.course.lost);
  expect(host.score).toBe('0');

  host.answers = true;
  // By itself, without a press.
  await expect(notice).toContainText(zh.course.back, { timeout: 30_000 });
  expect(host.score).toBe('50');
  await button(frame.locator('body'), zh.ui.dismiss).click();
  await expect(notice).toHaveCount(0);
});

test('an experiment in a course is complete once it was run, and goes on at its step', async ({
  page,
}, info) => {
  await open(page, `${SMALL}&lr=0.3`);
  const files = await makePackage(page, info.outputPath('course.zip'));
  const host = new Host(page, files);
  await host.start();
  const frame = await host.enter();
  await expect.poll(() => host.kept?.core.lesson_status).toBe('incomplete');
  await frame.getByRole('button', { name: en.transport.step, exact: true }).click();
  await expect.poll(() => host.kept?.core.lesson_status).toBe('completed');
  expect(host.score).toBe('100');
  await host.leave();
  const again = await host.enter();
  await expect(again.getByTestId('step')).toHaveAttribute('data-value', '1');
});
