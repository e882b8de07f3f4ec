import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Part } from './part';

const PAGE = '<script type="module" src="./assets/page-1.js"></script>';
const FILES = JSON.stringify({ 'room/Part': ['./assets/Part.js', './assets/Part.css'] });

/** The server by address: status and type of its answers; it is silent about any other. */
let served: Record<string, { status?: number; type?: string; text?: string }>;
let asked: string[];

beforeEach(() => {
  asked = [];
  served = {
    'https://x.org/': { type: 'text/html', text: PAGE },
    './assets/Part.js': { type: 'text/javascript' },
    './assets/Part.css': { type: 'text/css' },
  };
  const script = { getAttribute: () => './assets/page-1.js' };
  vi.stubGlobal('location', { href: 'https://x.org/#v=1' });
  vi.stubGlobal('document', {
    querySelectorAll: () => [script],
    getElementById: () => ({ textContent: FILES }),
  });
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    const answer = served[address];
    if (answer === undefined) throw new TypeError('no network');
    const { status = 200, type = '', text = '' } = answer;
    return new Response(text, { status, headers: { 'content-type': type } });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A part that fails so often before it comes. */
function failing(times: number) {
  const load = vi.fn(async () => {
    if (load.mock.calls.length <= times) throw new TypeError('Importing a module script failed.');
    return 'content';
  });
  const part = new Part(() => ['room/Part'], load);
  const reload = vi.fn();
  return { part, load, reload, tryAgain: () => part.tryAgain(reload) };
}

/** Asks as often as a page that draws itself again and again. */
async function askOften(part: Part<string>): Promise<void> {
  for (let i = 0; i < 20; i++) await part.fetch().catch(() => {});
  await vi.waitFor(() => expect(part.state().kind).not.toBe('asked'));
}

describe('a part', () => {
  it('is asked for once, whether it comes or not', async () => {
    for (const times of [0, 1]) {
      const { part, load } = failing(times);
      await askOften(part);
      expect(load).toHaveBeenCalledOnce();
    }
  });

  it('says why it is missing', async () => {
    const found = async () => {
      const { part } = failing(1);
      await askOften(part);
      return part.state();
    };
    expect(await found()).toMatchObject({ why: 'broken' });
    served['./assets/Part.css'] = { status: 404 };
    expect(await found()).toMatchObject({ why: 'gone' });
    served['./assets/Part.css'] = { type: 'text/html; charset=utf-8' };
    expect(await found()).toMatchObject({ why: 'gone' });
    served['https://x.org/'] = { type: 'text/html', text: PAGE.replace('1.js', '2.js') };
    expect(await found()).toMatchObject({ why: 'newer' });
    served['https://x.org/'] = { status: 503, type: 'text/html' };
    expect(await found()).toMatchObject({ why: 'silent' });
    served = {};
    expect(await found()).toMatchObject({ why: 'silent' });
  });

  it('comes when it is asked for again and the server has it, with nothing loaded anew', async () => {
    const { part, load, reload, tryAgain } = failing(1);
    await askOften(part);
    const { 'https://x.org/': page, ...files } = served;
    served = files;
    await tryAgain();
    expect(part.state()).toEqual({ kind: 'missing', why: 'silent', asking: false });
    expect(load).toHaveBeenCalledOnce();
    served = { 'https://x.org/': page!, ...files };
    await tryAgain();
    expect(part.state()).toEqual({ kind: 'here', value: 'content' });
    expect(load).toHaveBeenCalledTimes(2);
    expect(await part.fetch()).toBe('content');
    expect(reload).not.toHaveBeenCalled();
  });

  it('is asked for again once, however often that is pressed', async () => {
    const { part, load, tryAgain } = failing(1);
    await askOften(part);
    asked = [];
    await Promise.all([tryAgain(), tryAgain(), tryAgain()]);
    expect(asked).toEqual(['https://x.org/', './assets/Part.js', './assets/Part.css']);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('has the page loaded again where the browser keeps the failure', async () => {
    const { part, reload, tryAgain } = failing(Infinity);
    await askOften(part);
    expect(reload).not.toHaveBeenCalled();
    await tryAgain();
    expect(reload).toHaveBeenCalledOnce();
    expect(part.state()).toMatchObject({ kind: 'missing', why: 'broken' });
  });

  it('is told as slow after ten seconds, and still comes', async () => {
    vi.useFakeTimers();
    let arrive: (value: string) => void = () => {};
    const part = new Part(
      () => ['room/Part'],
      () => new Promise<string>((resolve) => (arrive = resolve)),
    );
    const fetching = part.fetch();
    vi.advanceTimersByTime(9999);
    expect(part.state().kind).toBe('asked');
    vi.advanceTimersByTime(1);
    expect(part.state()).toMatchObject({ kind: 'missing', why: 'slow' });
    arrive('content');
    await fetching;
    expect(part.state()).toEqual({ kind: 'here', value: 'content' });
  });
});
