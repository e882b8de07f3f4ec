import { expect, test } from 'playwright/test';
import { type EnginePage, ENGINES } from './setup/engines';
import { type Fault, siteWithFaults, type SiteWithFaults } from './setup/site-with-faults';
import { en } from './support/texts';

const SMALL = 'v=1&depth=2&width=8&batch=16&speed=100';
const ABSENT = `data=own&files=flowers.csv:1:${'0'.repeat(64)}`;

interface Part {
  /** In the names of its files, or a module's path in src/. */
  readonly file: RegExp | string;
  readonly link: string;
  /** What is pressed to see it. */
  readonly press?: string;
  /** What is there when it is. */
  readonly content: string;
  /** Fetched in the same way as another: in one engine that is enough. */
  readonly alike?: true;
}

const shareButton = `[...document.querySelectorAll('button')].find((b) => b.textContent === ${JSON.stringify(en.page.share)})`;
const PARTS: Readonly<Record<string, Part>> = {
  gallery: { file: /Gallery-.*js/, link: 'screen=gallery', content: '.gallery' },
  'its style sheet': { file: /Gallery-.*css/, link: 'screen=gallery', content: '.gallery' },
  'Figure 1': {
    alike: true,
    file: /FigureScreen-.*js/,
    link: 'screen=figure',
    content: '.many-runs',
  },
  map: { alike: true, file: /MapScreen-.*js/, link: 'screen=map', content: '.many-runs' },
  'a file that two screens share': {
    file: /Proof-.*js/,
    link: 'screen=map',
    content: '.many-runs',
  },
  share: { file: /\/Share-.*js/, link: '', press: shareButton, content: '.qr-code' },
  layer: { alike: true, file: /LayerPanel-.*js/, link: 'panel=layer', content: '.dialog canvas' },
  transform: {
    alike: true,
    file: /TransformPanel-.*js/,
    link: 'panel=transform',
    content: '.dialog canvas',
  },
  shift: { alike: true, file: /ShiftPanel-.*js/, link: 'panel=shift', content: '.dialog canvas' },
  inference: { file: /LensPanel-.*css/, link: 'panel=lens', content: '.dialog canvas' },
  'the wait for own files': {
    file: /MissingFiles-.*js/,
    link: ABSENT,
    content: '.files-missing',
  },
  'own files': {
    file: /FilesDialog-.*js/,
    link: ABSENT,
    press: "document.querySelectorAll('.files-missing button')[1]",
    content: '.files-lead',
  },
  words: { file: 'gallery/words/en', link: 'screen=gallery', content: '.gallery' },
  saving: {
    file: /save-chart-.*js/,
    link: 'screen=figure',
    press: "document.querySelector('.save-buttons button')",
    content: '.save-buttons',
  },
  // Last: the browser remembers it.
  'a language that the link names': {
    file: 'instrument/words/zh',
    link: 'lang=zh',
    content: ':lang(zh-CN) main',
  },
  'a language that is chosen': {
    file: 'ui/words/zh',
    link: '',
    press: "document.querySelector('.languages [lang=zh-CN]')",
    content: ':lang(zh-CN) main',
  },
};
const FAULTS: readonly Fault[] = ['missing', 'page', 'cut'];

const find = (selector: string) => `document.querySelector(${JSON.stringify(selector)})`;
const ALERT = `(${find('.missing-part [role="alert"]')}?.textContent ?? '')`;

/** A module's own file in the build. */
async function fileOf(source: string, base: string): Promise<string> {
  const html = await (await fetch(base)).text();
  const written = /id="part-files">(.*?)<\/script>/.exec(html)?.[1] ?? '{}';
  const files = JSON.parse(written) as Readonly<Record<string, readonly string[]>>;
  return files[source]?.[0]?.slice('./'.length) ?? '';
}

/** A browser on the site, waited for as long as the page is on its way. */
function drive(page: EnginePage, site: SiteWithFaults) {
  const read = <T>(expression: string) => page.evaluate<T>(expression).catch(() => null);
  const settle = (expression: string, message: string) =>
    expect.poll(() => read(`Boolean(${expression})`), { message, timeout: 20_000 }).toBe(true);
  const press = async (element: string) => {
    await settle(element, `there is ${element}`);
    await page.evaluate(`(${element}.focus(), ${element}.click())`);
  };
  const pressNamed = (name: string) =>
    press(
      `[...document.querySelectorAll('.missing-part button')].find((b) => b.textContent === ${JSON.stringify(name)})`,
    );
  const open = async (link: string) => {
    await page.open('about:blank');
    site.asked.length = 0;
    await page.open(`${site.url}#${SMALL}${link && '&'}${link}`);
  };
  const step = async () =>
    Number(await read(`${find('[data-testid="step"]')}?.dataset.value ?? -1`));
  return { read, settle, press, pressNamed, open, step };
}

for (const { name, start } of ENGINES) {
  test.describe(name, () => {
    test.describe.configure({ mode: 'default', timeout: 240_000 });

    test('says what it could not fetch, asks once, and gets it again', async ({ baseURL }) => {
      test.skip(start === null, `${name} is not here`);
      if (start === null) return;
      const page = await start();
      const site = await siteWithFaults(baseURL ?? '');
      const tab = drive(page, site);
      try {
        const parts = Object.entries(PARTS).filter(
          ([, { alike }]) => !alike || name === 'Chromium',
        );
        for (const [index, [what, part]] of parts.entries()) {
          const fault = FAULTS[index % FAULTS.length] ?? 'missing';
          const { file } = part;
          const named = typeof file === 'string' ? await fileOf(file, baseURL ?? '') : '';
          const isPart = (path: string) =>
            typeof file === 'string' ? path === named : file.test(path);
          const askedFor = () => site.asked.filter(isPart).length;
          site.faults = (path) => (isPart(path) ? fault : null);
          await tab.open(part.link);
          if (part.press) await tab.press(part.press);
          await tab.settle(ALERT, `${what}: ${fault} is told`);
          const reason = fault === 'cut' ? 'silent' : 'gone';
          const told = await tab.read<string>(ALERT);
          expect(told).toContain(en.ui.missing[reason].replace('{{name}}', ''));
          // Preloaded, imported, and asked for the reason: then it is left alone.
          expect(askedFor(), `${what}: requests`).toBeLessThanOrEqual(3);
          await tab.pressNamed(en.ui.retry);
          await tab.settle(
            `${ALERT} === ${JSON.stringify(told)} && ${find('.missing-part[aria-busy="false"]')}`,
            `${what}: is still told after another try`,
          );
          expect(askedFor(), `${what}: requests`).toBeLessThanOrEqual(4);

          site.faults = () => null;
          await tab.read('window.same = true');
          await tab.pressNamed(en.ui.retry);
          await tab.settle(`!${find('.missing-part')} && ${find('main')}`, `${what}: comes`);
          const there = await tab.read(`Boolean(${find(part.content)})`);
          if (part.press && !there) await tab.press(part.press);
          await tab.settle(find(part.content), `${what}: is there`);
          // Where the page is the same one, the keyboard goes on where "Try again" was.
          const lost = 'window.same === true && document.activeElement === document.body';
          expect(await tab.read(lost), `${what}: focus`).toBe(false);
          expect(await tab.read(`${ALERT} === ''`)).toBe(true);
        }
      } finally {
        await page.close();
        site.close();
      }
    });

    test('trains on meanwhile, and comes back to the step where it plays on', async ({
      baseURL,
    }) => {
      test.skip(start === null, `${name} is not here`);
      if (start === null) return;
      const page = await start();
      const site = await siteWithFaults(baseURL ?? '');
      const tab = drive(page, site);
      try {
        site.faults = (path) => (/\/Share-/.test(path) ? 'missing' : null);
        await tab.open('');
        await tab.press(find('.transport button, .lab-run button'));
        await tab.press(shareButton);
        await tab.settle(ALERT, 'it is told');
        const before = await tab.step();
        await expect.poll(tab.step).toBeGreaterThan(before + 20);
        const later = await tab.step();
        // Another version has taken its place.
        site.page = (html) => html.replace(/page-[\w-]+\.js/g, 'page-newer.js');
        await tab.pressNamed(en.ui.retry);
        await tab.settle(
          `${ALERT}.includes(${JSON.stringify(en.ui.missing.newer.replace('{{name}}', ''))})`,
          'the newer version is told',
        );
        site.page = (html) => html;
        site.faults = () => null;
        await tab.pressNamed(en.page.reload);
        await tab.settle(`!${find('.missing-part')} && ${find('main')}`, 'the page comes');
        await expect.poll(tab.step, { timeout: 20_000 }).toBeGreaterThan(later + 20);
        expect(await tab.read('location.hash')).toBe(`#${SMALL}`);
        await tab.press(shareButton);
        await tab.settle(find('.qr-code'), 'it is there');
      } finally {
        await page.close();
        site.close();
      }
    });
  });
}
