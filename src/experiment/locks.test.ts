import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyExperiment } from './arbitrary-link.fixture';
import { writeEvents } from './events';
import type { Change, Experiment } from './experiment';
import { EXPERIMENT_FIELDS, writeField } from './fields';
import { readLink } from './link';
import { isLocked, LOCKABLE, type Locks } from './locks';
import { begin, change, createExperimentStore, open, trainOnly } from './store';

const anyLocks: fc.Arbitrary<Locks> = fc.subarray([...LOCKABLE]).map((keys) => new Set(keys));

/** All that is locked of an experiment: at the start and on the way. */
function lockedPart(experiment: Experiment, locks: Locks): string[] {
  const fields = EXPERIMENT_FIELDS.filter(({ key }) => isLocked(locks, key));
  const events = experiment.events.filter(({ key }) => isLocked(locks, key));
  return [...fields.map((field) => writeField(field, experiment)), writeEvents(events)];
}

const opened = (link: string, locks: readonly string[]) => {
  const { experiment, playback } = readLink(link);
  return createExperimentStore({ experiment, playback }, [], new Set(locks));
};

describe('what is locked', () => {
  it('stays, whatever is changed, begun or trained, at any step', () => {
    fc.assert(
      fc.property(
        anyExperiment,
        anyExperiment,
        anyLocks,
        fc.nat(2000),
        fc.boolean(),
        (experiment, other, locks, step, anew) => {
          const { playback } = readLink('');
          const store = createExperimentStore({ experiment, playback }, [], locks);
          const before = lockedPart(experiment, locks);
          const kept = () => lockedPart(store.getState().experiment, locks);
          for (const { key, get } of EXPERIMENT_FIELDS) {
            change(store, [{ key, value: get(other) } as Change], step);
          }
          expect(kept()).toEqual(before);
          change(store, [], step, anew);
          expect(kept()).toEqual(before);
          trainOnly(store, 1, step);
          expect(kept()).toEqual(before);
          begin(store, other);
          expect(kept()).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is refused together with what is asked for beside it, and said', () => {
    const store = opened('lr=2', ['batch']);
    change(
      store,
      [
        { key: 'lr', value: 1 },
        { key: 'batch', value: 8 },
      ],
      0,
    );
    expect(store.getState()).toMatchObject({ refused: 'locked', experiment: { learningRate: 2 } });
    change(store, [{ key: 'lr', value: 1 }], 0);
    expect(store.getState()).toMatchObject({ refused: null, experiment: { learningRate: 1 } });
  });

  it('keeps its changes on the way where what is open begins a new run', () => {
    const store = opened('ev=500:a.norm=batch', ['a.norm']);
    change(store, [{ key: 'width', value: 8 }], 700);
    const { experiment } = store.getState();
    expect(writeEvents(experiment.events)).toBe('500:a.norm=batch');
    expect(experiment.arms[0]?.normalizer).toBe('none');
    expect(experiment.width).toBe(8);
  });

  it('includes the files of locked data, and how they are read', () => {
    const changes: readonly Change[] = [
      { key: 'label', value: 2 },
      { key: 'std', value: false },
      { key: 'read', value: 'point' },
      { key: 'gaps', value: 'mean' },
    ];
    for (const one of changes) {
      const store = opened('', ['data']);
      change(store, [one], 0);
      expect(store.getState().refused, one.key).toBe('locked');
    }
  });

  it('is no more where another link is opened, which has its own', () => {
    const store = opened('', LOCKABLE);
    const { experiment, playback } = readLink('lr=3&width=8');
    open(store, { experiment, playback }, [], new Set(['lr']));
    expect(store.getState().experiment).toEqual(experiment);
    change(store, [{ key: 'width', value: 16 }], 0);
    change(store, [{ key: 'lr', value: 1 }], 0);
    expect(store.getState().experiment).toMatchObject({ width: 16, learningRate: 3 });
  });
});
