import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setView } from '../experiment/store';
import { openRun } from '../instrument/run/run.fixture';
import { bindAddress, readAddress } from './address';

/** As much of a browser as an address needs. */
function fakePage(hash: string) {
  const location = { hash, pathname: '/lab/', search: '?x=1' };
  const listeners = new Map<string, () => void>();
  const written: string[] = [];
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, address: string) => {
      written.push(address);
      location.hash = new URL(address, 'https://example.org').hash;
    },
  });
  vi.stubGlobal('addEventListener', (kind: string, act: () => void) => listeners.set(kind, act));
  const goTo = (text: string) => {
    location.hash = text;
    listeners.get('hashchange')?.();
  };
  return { written, goTo, hide: () => listeners.get('pagehide')?.() };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const SMALL = 'v=1&depth=1&width=2';

function open(text = SMALL) {
  const page = fakePage(text === '' ? '' : `#${text}`);
  const stage = openRun(readAddress());
  bindAddress(stage.run);
  return { ...stage, page };
}

it('is left as it is until something changes', () => {
  const { page } = open('v=1&depth=1&width=2&nonsense=1');
  vi.advanceTimersByTime(10_000);
  page.hide();
  expect(page.written).toEqual([]);
});

it('takes up changes of the experiment and of the view, and keeps path and query', () => {
  const { run, page } = open();
  run.change([{ key: 'seed', value: 7 }]);
  vi.advanceTimersByTime(400);
  expect(page.written).toEqual(['/lab/?x=1#v=1&depth=1&width=2&seed=7']);
  setView(run.store, { axis: '12' });
  vi.advanceTimersByTime(400);
  expect(page.written.at(-1)).toBe('/lab/?x=1#v=1&depth=1&width=2&seed=7&axis=12');
});

it('has no hash for the default experiment', () => {
  const { run, page } = open('v=1&axis=12');
  setView(run.store, { axis: '6' });
  vi.advanceTimersByTime(400);
  expect(page.written).toEqual(['/lab/?x=1']);
});

it('is not written more than a hundred times in 30 seconds', () => {
  const { run, page } = open();
  for (let i = 0; i < 3000; i++) {
    setView(run.store, { unit: 1 + (i % 2), gamma: i / 1000 });
    vi.advanceTimersByTime(10);
  }
  expect(page.written.length).toBeGreaterThan(50);
  expect(page.written.length).toBeLessThanOrEqual(100);
});

it('does not lose the last change when the page is left at once', () => {
  const { run, page } = open();
  setView(run.store, { axis: '24' });
  page.hide();
  expect(page.written).toEqual(['/lab/?x=1#v=1&depth=1&width=2&axis=24']);
});

it('opens what is put into it, and tells what of it was ignored', () => {
  const { run, page } = open();
  page.goTo('#v=1&depth=1&width=3&lr=banana');
  const { experiment, issues } = run.store.getState();
  expect(experiment.width).toBe(3);
  expect(issues).toEqual([{ reason: 'invalid', part: 'lr=banana' }]);
});

it('does not begin anew when it hears of what it has written itself', () => {
  const { run, page } = open();
  setView(run.store, { axis: '24' });
  vi.advanceTimersByTime(400);
  const { generation } = run.store.getState();
  page.goTo('#v=1&depth=1&width=2&axis=24');
  expect(run.store.getState().generation).toBe(generation);
  page.goTo('#v=1&depth=1&width=2');
  expect(run.store.getState().generation).toBe(generation + 1);
});
