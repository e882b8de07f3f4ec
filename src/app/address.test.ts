import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeClock } from '../session/fake-clock.fixture';
import { FakeWorkers } from '../session/fake-workers.fixture';
import { Session } from '../session/session';
import { Threads } from '../session/threads/threads';
import { bindAddress } from './address';
import { readAddress } from './arrive';
import { Page } from './page';
import { readPageLink } from './page-link';

/** As much of a browser as an address needs: a history with a hash for each entry. */
function fakeTab(hash: string) {
  const location = { hash, pathname: '/lab/', search: '?host=x' };
  const listeners = new Map<string, () => void>();
  const written: string[] = [];
  const entries = [hash];
  let at = 0;
  vi.stubGlobal('location', location);
  const change = (address: string) => {
    location.hash = new URL(address, 'https://example.org').hash;
    entries[at] = location.hash;
  };
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, address: string) => {
      written.push(address);
      change(address);
    },
    pushState: (_state: unknown, _title: string, address: string) => {
      at += 1;
      entries.length = at;
      change(address);
    },
  });
  vi.stubGlobal('addEventListener', (kind: string, act: () => void) => listeners.set(kind, act));
  const arrive = () => {
    location.hash = entries[at] ?? '';
    listeners.get('hashchange')?.();
  };
  return {
    written,
    entries,
    /** By typing it into the address. */
    goTo: (text: string) => {
      at += 1;
      entries.splice(at, Infinity, text);
      arrive();
    },
    move: (steps: number) => {
      at += steps;
      arrive();
    },
    hide: () => listeners.get('pagehide')?.(),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const SMALL = 'v=1&depth=1&width=2';

function open(text = SMALL) {
  const tab = fakeTab(text === '' ? '' : `#${text}`);
  const link = readPageLink(readAddress());
  const workers = new FakeWorkers();
  const session = new Session(link.experiment, new Threads(workers.create, 4), new FakeClock());
  session.wake();
  const page = new Page(link, session);
  const follow = bindAddress(page);
  workers.settle();
  const runTo = (step: number) => {
    session.runTo(step);
    workers.settle();
  };
  return { page, run: page.run, view: page.run.view, session, follow, tab, runTo };
}

it('is left as it is until something changes', () => {
  const { tab } = open('v=1&depth=1&width=2&nonsense=1');
  vi.advanceTimersByTime(10_000);
  tab.hide();
  expect(tab.written).toEqual([]);
});

it('takes up changes of the experiment and of the view, and keeps path and query', () => {
  const { run, view, tab } = open();
  run.change([{ key: 'seed', value: 7 }]);
  vi.advanceTimersByTime(400);
  expect(tab.written).toEqual(['/lab/?host=x#v=1&depth=1&width=2&seed=7']);
  view.setState({ axis: '12' });
  vi.advanceTimersByTime(400);
  expect(tab.written.at(-1)).toBe('/lab/?host=x#v=1&depth=1&width=2&seed=7&lab.axis=12');
});

it('has the shortest hash that opens the Lab for the default experiment', () => {
  const { view, tab } = open('v=1&lab.axis=12');
  view.setState({ axis: '6' });
  vi.advanceTimersByTime(400);
  expect(tab.written).toEqual(['/lab/?host=x#v=1']);
});

it('is not written more than a hundred times in 30 seconds', () => {
  const { view, tab } = open();
  for (let i = 0; i < 3000; i++) {
    view.setState({ unit: 1 + (i % 2), gamma: i / 1000 });
    vi.advanceTimersByTime(10);
  }
  expect(tab.written.length).toBeGreaterThan(50);
  expect(tab.written.length).toBeLessThanOrEqual(100);
});

it('does not lose the last change when the page is left at once', () => {
  const { view, tab } = open();
  view.setState({ axis: '24' });
  tab.hide();
  expect(tab.written).toEqual(['/lab/?host=x#v=1&depth=1&width=2&lab.axis=24']);
});

it('opens what is put into it, and tells what of it was ignored', async () => {
  const { run, tab } = open();
  tab.goTo('#v=1&depth=1&width=3&lr=banana');
  await vi.waitFor(() => expect(run.store.getState().experiment.width).toBe(3));
  expect(run.store.getState().issues).toEqual([{ reason: 'invalid', part: 'lr=banana' }]);
  expect(tab.written).toEqual([]);
});

it('opens what has suffered on its way, and is clean then', async () => {
  const { run, tab } = open();
  tab.goTo('#v%3D1%26depth%3D1%26width%3D4%26lr%3D0.2%E3%80%82');
  await vi.waitFor(() => expect(run.store.getState().experiment.width).toBe(4));
  expect(run.store.getState()).toMatchObject({ issues: [], experiment: { learningRate: 0.2 } });
  expect(tab.written).toEqual(['/lab/?host=x#v=1&depth=1&width=4&lr=0.2']);
});

it('opens the last of two that come at once', async () => {
  const { run, tab } = open();
  tab.goTo('#v=1&depth=1&WIDTH=5');
  tab.goTo('#v=1&depth=1&width=6');
  await vi.dynamicImportSettled();
  expect(run.store.getState().experiment.width).toBe(6);
});

it('does not begin anew when only the view differs, whoever has written it', () => {
  const { run, page, session, view, tab, runTo } = open();
  runTo(20);
  view.setState({ axis: '24' });
  vi.advanceTimersByTime(400);
  const { generation, experiment } = run.store.getState();
  tab.goTo('#v=1&depth=1&width=2&axis=24');
  tab.goTo('#v=1&width=2&depth=1&axis=3&map=8&lr=0.5&speed=max&screen=map&figsteps=500');
  expect(run.store.getState()).toMatchObject({ generation, playback: { speed: null } });
  expect(run.store.getState().experiment).toBe(experiment);
  expect(session.step).toBe(20);
  expect(page.view.getState().screen).toBe('map');
  expect(page.link.views).toMatchObject({ lab: { axis: '3' }, map: { side: '8' } });
  tab.goTo('#v=1&depth=1&width=3');
  expect(run.store.getState().generation).toBe(generation + 1);
});

it('leads the same run to the step that it names, also back', () => {
  const { session, tab, runTo } = open();
  runTo(20);
  tab.goTo('#v=1&depth=1&width=2&at=30');
  runTo(30);
  expect(session.step).toBe(30);
  tab.goTo('#v=1&depth=1&width=2&at=10');
  expect(session.step).toBeLessThan(10);
  expect(session.state.getState().target).toBe(10);
});

it('has an entry of the history for what is followed, and none for a setting', () => {
  const { run, page, view, session, follow, tab, runTo } = open();
  runTo(20);
  view.setState({ axis: '12' });
  follow(page.textOf('gallery'), false);
  const lab = `#${SMALL}&lab.axis=12`;
  const gallery = `#${SMALL}&screen=gallery&lab.axis=12`;
  expect(tab.entries).toEqual([lab, gallery]);
  run.setPlayback({ speed: null });
  vi.advanceTimersByTime(400);
  expect(tab.entries).toHaveLength(2);
  tab.move(-1);
  expect(page.view.getState().screen).toBe('lab');
  expect(run.store.getState().generation).toBe(0);
  expect(session.step).toBe(20);
  tab.move(1);
  expect(page.view.getState().screen).toBe('gallery');
});

it('makes no entry where it leads to what is shown, whatever the key', () => {
  const { page, follow, tab } = open(`${SMALL}&axis=12`);
  follow(page.textOf('lab'), false);
  expect(tab.entries).toHaveLength(1);
});

it('leaves to each entry what was changed in it', () => {
  const { run, page, follow, tab } = open();
  follow(page.textOf('map'), false);
  page.map.setState({ steps: 7 });
  // Before it is written.
  tab.move(-1);
  vi.advanceTimersByTime(1000);
  expect(tab.entries[0]).toBe(`#${SMALL}`);
  run.change([{ key: 'lr', value: 2 }]);
  follow(page.textOf('gallery'), false);
  expect(tab.entries).toEqual([`#${SMALL}&lr=2`, `#${SMALL}&lr=2&screen=gallery`]);
});

it('plays the run of a preset, and pauses that of the Lab when it is left', () => {
  const { page, session, follow } = open();
  follow('v=1&depth=1&width=3', true);
  expect(session.state.getState().playing).toBe(true);
  follow(page.textOf('gallery'), false);
  expect(session.state.getState().playing).toBe(false);
  follow('v=1&depth=1&width=4&screen=figure', true);
  expect(session.state.getState().playing).toBe(false);
});

it('opens another link in the language and on the stage of the page', () => {
  const { page, tab } = open('v=1&lang=zh&present=1&q=input');
  tab.goTo('#v=1&depth=2');
  expect(page.link.views.page).toMatchObject({ language: 'zh', screen: 'lab', present: true });
  expect(page.link.views.lab.quantity).toBe('preactivation');
  tab.goTo('#v=1&lang=en');
  expect(page.view.getState().language).toBe('en');
});
