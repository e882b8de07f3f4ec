import { describe, expect, it } from 'vitest';
import { type Change, DEFAULT_EXPERIMENT, EVENT_LIMIT } from './experiment';
import { readLink, writeLink } from './link';
import { begin, change, createExperimentStore, open, setPlayback } from './store';

function storeOf(text: string) {
  const { issues, ...link } = readLink(text);
  return createExperimentStore(link, issues);
}

/** Also what the compiler would refuse. */
const set = (key: string, value: unknown) => [{ key, value } as Change];

describe('a change', () => {
  it('at step 0 edits the experiment itself, and later events stay', () => {
    const store = storeOf('ev=0:lr=2,500:a.norm=batch');
    change(store, set('batch', 8), 0);
    expect(writeLink(store.getState())).toBe('v=1&lr=2&batch=8&ev=500:a.norm=batch');
    expect(store.getState().generation).toBe(1);
    change(store, set('seed', 7), 0);
    expect(writeLink(store.getState())).toBe('v=1&lr=2&batch=8&seed=7&ev=500:a.norm=batch');
    expect(store.getState().generation).toBe(2);
  });

  it('of a live setting in mid-run becomes an event of the same run', () => {
    const store = storeOf('');
    change(store, [...set('lr', 2), ...set('a.norm', 'batch')], 100);
    expect(writeLink(store.getState())).toBe('v=1&ev=100:lr=2,100:a.norm=batch');
    expect(store.getState().generation).toBe(0);
  });

  it('of any other setting begins another run with the settings in force', () => {
    const store = storeOf('ev=50:lr=2,500:lr=3');
    change(store, [...set('depth', 2), ...set('batch', 8)], 100);
    expect(writeLink(store.getState())).toBe('v=1&depth=2&lr=2&batch=8');
    expect(store.getState().generation).toBe(1);
  });

  it('made anew begins another run even if it is live or empty', () => {
    const store = storeOf('ev=50:lr=2');
    change(store, set('batch', 8), 100, true);
    expect(writeLink(store.getState())).toBe('v=1&lr=2&batch=8');
    change(store, [], 0, true);
    expect(store.getState().generation).toBe(2);
  });

  it('that is not valid does nothing, and spoils no other', () => {
    const store = storeOf('');
    const before = store.getState();
    for (const step of [0, 100]) {
      change(
        store,
        [...set('depth', 999), ...set('lr', NaN), ...set('lr', '2'), ...set('__proto__', 1)],
        step,
      );
    }
    expect(store.getState()).toBe(before);
    change(store, [...set('depth', 999), ...set('lr', 2)], 100);
    expect(writeLink(store.getState())).toBe('v=1&ev=100:lr=2');
    expect(store.getState().generation).toBe(0);
  });

  it('past the limit is refused as a whole and says so until one succeeds', () => {
    const store = storeOf('');
    for (let step = 1; step <= EVENT_LIMIT; step++) {
      change(store, set('lr', step % 2 ? 1 : 2), step);
    }
    const { experiment } = store.getState();
    expect([experiment.events.length, store.getState().refused]).toEqual([EVENT_LIMIT, null]);
    change(store, [...set('lr', 3), ...set('batch', 8)], 100);
    expect(store.getState().experiment).toBe(experiment);
    expect(store.getState().refused).toBe('full');
    change(store, set('lr', 3), EVENT_LIMIT);
    expect(store.getState().refused).toBeNull();
    change(store, set('lr', 4), 100);
    change(store, set('depth', 2), 100);
    expect(store.getState().refused).toBeNull();
  });
});

describe('the store', () => {
  it('begins a run by itself as often as asked', () => {
    const store = storeOf('');
    begin(store, DEFAULT_EXPERIMENT);
    begin(store, DEFAULT_EXPERIMENT);
    expect(store.getState().generation).toBe(2);
  });

  it('keeps what the link said until another is opened', () => {
    const store = storeOf('lr=x');
    expect(store.getState().issues).toEqual([{ reason: 'invalid', part: 'lr=x' }]);
    open(store, readLink('lr=2'));
    expect(store.getState()).toMatchObject({ issues: [], generation: 1 });
    expect(store.getState().experiment.learningRate).toBe(2);
  });

  it('goes on with the same run where another link differs in the way it is played alone', () => {
    const store = storeOf('lr=2&ev=5:a.norm=batch');
    const { experiment } = store.getState();
    open(store, readLink('ev=5:a.norm=batch&lr=2.0&speed=max&b.norm=batch'));
    expect(store.getState()).toMatchObject({ generation: 0, playback: { speed: null } });
    expect(store.getState().experiment).toBe(experiment);
    open(store, readLink('lr=2&ev=6:a.norm=batch'));
    expect(store.getState().generation).toBe(1);
  });

  it('changes the playback without touching the experiment', () => {
    const store = storeOf('lr=2');
    const { experiment } = store.getState();
    setPlayback(store, { stopStep: 100 });
    expect(store.getState()).toMatchObject({ generation: 0, playback: { stopStep: 100 } });
    expect(store.getState().experiment).toBe(experiment);
  });
});
