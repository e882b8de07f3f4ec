import { afterEach, expect, it, vi } from 'vitest';
import { openRun } from '../instrument/run/run.fixture';
import { reload, resume, takePlace } from './come-back';

const SMALL = 'v=1&depth=1&width=2';

afterEach(() => vi.unstubAllGlobals());

/** A tab's history and its reload. */
function fakeTab() {
  const tab = { state: null as unknown, loads: 0 };
  vi.stubGlobal('history', {
    get state() {
      return tab.state;
    },
    replaceState: (state: unknown) => (tab.state = structuredClone(state)),
  });
  vi.stubGlobal('location', { reload: () => (tab.loads += 1) });
  return tab;
}

it('comes back to the step of a run that stood still, once', () => {
  const tab = fakeTab();
  const before = openRun(SMALL);
  before.runTo(7);
  reload(before.session);
  expect(tab.loads).toBe(1);

  const place = takePlace();
  expect(takePlace()).toBeNull();
  const after = openRun(SMALL);
  resume(after.session, place!);
  after.settle();
  expect(after.session.step).toBe(7);
  expect(after.session.state.getState().playing).toBe(false);
});

it('plays on where the run played, but not if it is paused on the way', () => {
  for (const step of [0, 7]) {
    const { session, settle } = openRun(SMALL);
    resume(session, { step, playing: true });
    settle();
    expect(session.state.getState()).toMatchObject({ playing: true, target: null });
  }
  const { session } = openRun(SMALL);
  resume(session, { step: 7, playing: true });
  session.pause();
  expect(session.state.getState().playing).toBe(false);
});

it('knows no place in a history of others', () => {
  fakeTab();
  expect(takePlace()).toBeNull();
  history.replaceState({ step: 'x' }, '');
  expect(takePlace()).toBeNull();
});
