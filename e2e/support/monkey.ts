import type { Page } from 'playwright/test';
import { CHAPTER_PAGES } from '../../src/chapters/slugs';
import { PRESETS } from '../../src/experiment/presets';
import { expect } from './test';
import { en, zh } from './texts';

/** Random numbers that follow from a seed alone: mulberry32. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1);
  }

  /** In [0, 1). */
  real(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** In 0 … below. */
  whole(below: number): number {
    return Math.floor(this.real() * below);
  }

  of<T>(all: readonly T[]): T {
    return all[this.whole(all.length)] as T;
  }
}

const PLACES = [
  '',
  'v=1',
  'v=1&depth=2&width=8&batch=16&panel=layer',
  'v=1&depth=2&width=8&batch=16&speed=max&lang=zh',
  'v=1&data=digits&model=cnn&at=5',
  'v=1&act=linear&init=fixed&scale=10&lr=10&at=200',
  'v=1&screen=gallery',
  'v=1&train=100&depth=2&width=5&batch=8&screen=figure&figure.steps=200',
  'v=1&train=100&depth=1&width=3&batch=8&screen=map&map.side=8&map.steps=30',
  'v=1&screen=teach',
  'v=1&present=1',
  'v=1&width=8&depth=two&ev=5:lr=NaN&nonsense=%E0%A4%A&at=9',
  ...CHAPTER_PAGES.map((page) => `chapter=${page}`),
  ...PRESETS.map(({ link }) => link),
];

const TEXTS = [
  '0',
  '1',
  '-3',
  '.5',
  '1e-3',
  '1e309',
  '0,5',
  '０．５',
  'abc',
  '',
  '9'.repeat(60),
  '2',
];

const KEYS = [
  'Tab',
  'Tab',
  'Shift+Tab',
  'Enter',
  'Space',
  'Escape',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ControlOrMeta+z',
  'Delete',
  '?',
  'k',
  'r',
  'p',
];

const FILES = [
  { name: 'flowers.csv', text: 'a,b,label\n1,2,x\n2,1,y\n3,4,x\n4,3,y\n5,6,x\n6,5,y\n' },
  { name: 'nothing.csv', text: '' },
  { name: 'noise.gz', text: '\u001f\u008bnot gzip' },
  { name: 'train-images-idx3-ubyte', text: '\0\0\u0008\u0003' },
];

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 600 },
  { width: 390, height: 844 },
] as const;

/** What can be pressed or moved, and is in sight. */
const CONTROLS =
  'button, a[href], input, select, textarea, summary, [role=slider], [role=radio], [role=tab], [role=application], [tabindex="0"]';

/** Does what a person may do, anywhere on the page, by chance: the same for the same seed. */
export class Monkey {
  /** What it has done. */
  readonly log: string[] = [];
  readonly #chance: Chance;
  readonly #acts: readonly (readonly [number, string, () => Promise<string>])[];

  constructor(
    private readonly page: Page,
    seed: number,
  ) {
    this.#chance = new Chance(seed);
    this.#acts = [
      [30, 'press', () => this.#press()],
      [10, 'type', () => this.#type()],
      [14, 'keys', () => this.#keys()],
      [8, 'drag', () => this.#drag()],
      [8, 'scroll', () => this.#scroll()],
      [9, 'go to', () => this.#go()],
      [3, 'reload', async () => (await page.reload(), '')],
      [4, 'back', () => this.#back()],
      [3, 'forward', async () => (await page.goForward(), '')],
      [4, 'language', () => this.#language()],
      [3, 'drop', () => this.#drop()],
      [2, 'window', () => this.#window()],
      [4, 'wait', () => this.#wait()],
    ];
    // A person closes what opens beside the page, and chooses no file.
    page.on('popup', (other) => void other.close().catch(() => {}));
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
    page.on('filechooser', () => {});
  }

  async act(): Promise<void> {
    const sum = this.#acts.reduce((total, [weight]) => total + weight, 0);
    let at = this.#chance.real() * sum;
    for (const [weight, name, act] of this.#acts) {
      at -= weight;
      if (at >= 0) continue;
      const index = this.log.push(name) - 1;
      this.log[index] = `${name} ${await act()}`;
      return;
    }
  }

  /** A control that is in sight: where its middle is, and what it is called. */
  async #control(kinds: string): Promise<{ x: number; y: number; name: string } | null> {
    const which = this.#chance.real();
    return this.page.evaluate(
      ([selector, share]) => {
        const seen = [...document.querySelectorAll(selector)].flatMap((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const [middleX, middleY] = [x + width / 2, y + height / 2];
          const on = width > 0 && middleX > 0 && middleY > 0;
          if (!on || middleX >= innerWidth || middleY >= innerHeight) return [];
          // Not what leads off the page, nor what something else covers.
          if (element instanceof HTMLAnchorElement && element.host !== location.host) return [];
          const top = document.elementFromPoint(middleX, middleY);
          if (top === null || !(element.contains(top) || top.contains(element))) return [];
          const { tagName, textContent } = element;
          const label = element.getAttribute('aria-label') ?? textContent.trim().slice(0, 40);
          return [{ x: middleX, y: middleY, name: `${tagName.toLowerCase()} “${label}”` }];
        });
        return seen[Math.floor(share * seen.length)] ?? null;
      },
      [kinds, which] as const,
    );
  }

  async #press(): Promise<string> {
    const control = await this.#control(CONTROLS);
    if (control === null) return 'nothing';
    await this.page.mouse.click(control.x, control.y, {
      clickCount: this.#chance.of([1, 1, 1, 2]),
    });
    return control.name;
  }

  async #type(): Promise<string> {
    const field = await this.#control('input:not([type=range]), textarea');
    const text = this.#chance.of(TEXTS);
    if (field === null) return 'nothing';
    await this.page.mouse.click(field.x, field.y, { clickCount: 3 });
    await this.page.keyboard.type(text);
    await this.page.keyboard.press(this.#chance.of(['Enter', 'Tab', 'Escape']));
    return `“${text}” into ${field.name}`;
  }

  async #keys(): Promise<string> {
    const pressed = Array.from({ length: 1 + this.#chance.whole(5) }, () => this.#chance.of(KEYS));
    for (const key of pressed) await this.page.keyboard.press(key);
    return pressed.join(' ');
  }

  #place(): { readonly x: number; readonly y: number } {
    const { width, height } = this.page.viewportSize() ?? WINDOWS[0];
    return { x: this.#chance.whole(width), y: this.#chance.whole(height) };
  }

  async #drag(): Promise<string> {
    const [from, to] = [this.#place(), this.#place()];
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
    return `${from.x},${from.y} to ${to.x},${to.y}`;
  }

  async #scroll(): Promise<string> {
    const by = this.#chance.whole(2400) - 1000;
    const { x, y } = this.#place();
    await this.page.mouse.move(x, y);
    await this.page.mouse.wheel(0, by);
    return String(by);
  }

  async #go(): Promise<string> {
    const place = this.#chance.of(PLACES);
    await this.page.evaluate((text) => {
      location.hash = text;
    }, place);
    return `#${place}`;
  }

  /** Who goes back to what was before the page comes forward again. */
  async #back(): Promise<string> {
    await this.page.goBack();
    if (this.page.url() !== 'about:blank') return '';
    await this.page.goForward();
    return 'and forward';
  }

  async #language(): Promise<string> {
    const name = this.#chance.of(['EN', '中文']);
    const button = this.page.getByRole('button', { name, exact: true });
    if (!(await button.isVisible())) return 'not in sight';
    // What lies over it may keep it from being pressed, as it would a person.
    await button.click({ timeout: 1000 }).catch(() => {});
    return name;
  }

  async #drop(): Promise<string> {
    const file = this.#chance.of(FILES);
    await this.page.evaluate(({ name, text }) => {
      const dataTransfer = new DataTransfer();
      const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
      dataTransfer.items.add(new File([bytes], name));
      const over = document.querySelector('dialog[open], main') ?? document.body;
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        const event = new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true });
        over.dispatchEvent(event);
      }
    }, file);
    return file.name;
  }

  async #window(): Promise<string> {
    const size = this.#chance.of(WINDOWS);
    await this.page.setViewportSize(size);
    return `${size.width} × ${size.height}`;
  }

  async #wait(): Promise<string> {
    const pictures = 1 + this.#chance.whole(40);
    await this.page.evaluate(async (count) => {
      for (let i = 0; i < count; i++) await new Promise(requestAnimationFrame);
    }, pictures);
    return `${pictures} pictures`;
  }
}

/** What a panel says that could not be drawn, in each language. */
const FAILED = [en, zh].map(({ ui }) => ui.panelFailed.split('{{name}}')[1]?.split('{{')[0] ?? '');

/** What must hold whatever has been done: something is shown, no panel has failed. */
export async function expectSound(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.querySelector('main')?.innerText.length ?? 0), {
      message: 'text on the page',
    })
    .toBeGreaterThan(20);
  const text = await page.evaluate(() => document.body.innerText);
  for (const failed of FAILED) expect(text).not.toContain(failed);
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  // Four networks run in four threads on any machine; one more reads files, or writes them.
  const budget = Math.max(4, Math.min(8, cores)) + 1;
  await expect
    .poll(() => page.workers().length, { message: 'threads' })
    .toBeLessThanOrEqual(budget);
}
