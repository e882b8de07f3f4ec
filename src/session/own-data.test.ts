import { describe, expect, it, vi } from 'vitest';
import { type Content, readContent } from '../engine/data/own/content';
import { flowers, striped, wideTable } from '../engine/data/own/idx.fixture';
import { spreadsheet } from '../engine/data/own/tables.fixture';
import { isProblem } from '../engine/data/own/problem';
import { createReference } from '../engine/kernels/reference';
import { Trainer } from '../engine/trainer';
import { armSpecification } from '../experiment/arm-specification';
import type { Experiment } from '../experiment/experiment';
import { ownDataSet } from '../experiment/own-data-set';
import { writeFiles } from '../experiment/own-files';
import { FakeClock } from './fake-clock.fixture';
import { FakeWorkers } from './fake-workers.fixture';
import { KeptFiles, type Make } from './kept-files';
import { OwnData } from './own-data';
import { Session } from './session';
import { last, open, read } from './session.fixture';
import { Threads } from './threads/threads';

const content = (bytes: Uint8Array): Content => {
  const found = readContent('x', bytes);
  if (isProblem(found)) throw new Error(found.reason);
  return found;
};
const keeperOf = (make: Make) => (onMade: () => void) => new KeptFiles(make, onMade);
const MAKE = keeperOf({ atOnce: ownDataSet });
const sha256 = (digit: string) => digit.repeat(64);
const named = (...digits: string[]) =>
  writeFiles(digits.map((digit) => ({ name: `file ${digit}`, size: 9, sha256: sha256(digit) })));

const { images, labels } = striped(60, 6, 3);
const CONTENTS: Readonly<Record<string, Content>> = {
  a: content(images),
  b: content(labels),
  c: content(new TextEncoder().encode(flowers(60))),
  d: content(new TextEncoder().encode(wideTable(300))),
  e: content(new TextEncoder().encode(spreadsheet(120))),
};
const SMALL = 'depth=1&width=4&batch=8&data=own';

/** A session of these files, in the order of the link, of which some are given. */
function stageOf(files: string[], given: string[], rest = '') {
  const experiment = read(`${SMALL}&files=${named(...files)}${rest}`);
  const stage = open('depth=1&width=4&batch=8');
  stage.settle();
  const give = (...digits: string[]) => {
    for (const digit of digits) {
      stage.session.own.keep(sha256(digit), CONTENTS[digit]!, MAKE);
    }
  };
  give(...given);
  stage.session.start(experiment);
  stage.settle();
  return { ...stage, experiment, give };
}

function expected(experiment: Experiment, files: string[], step: number): (string | undefined)[] {
  const data = ownDataSet(
    experiment,
    files.map((digit) => CONTENTS[digit]!),
  );
  if (isProblem(data)) throw new Error(data.reason);
  return experiment.arms.map((_, arm) => {
    const trainer = new Trainer(armSpecification(experiment, arm), createReference(), data);
    trainer.advance(step);
    return trainer.fingerprint();
  });
}

describe('a session on own files', () => {
  it.each([
    [['c'], '&std=0'],
    [['a', 'b'], '&ink=grey&train=20'],
    [['a', 'b'], '&model=convolution&channels=2'],
    [['a', 'b', 'a', 'b'], ''],
  ])('trains on them, as the engine does alone: %j%s', (files, rest) => {
    const stage = stageOf(files, files, rest);
    expect(stage.session.state.getState().waiting).toBe(false);
    stage.runTo(9);
    expect(last(stage)).toMatchObject({
      step: 9,
      fingerprints: expected(stage.experiment, files, 9),
    });
  });

  it('waits for what is missing: nothing runs, nothing fails, and it starts when all is there', () => {
    const stage = stageOf(['a', 'b'], ['a']);
    const { session } = stage;
    const asked = () => stage.workers.all.flatMap(({ requests }) => requests).length;
    const before = asked();
    session.play();
    session.stepOnce();
    session.runTo(30);
    session.setInspected({ layer: 0, unit: 0 });
    session.change(stage.experiment);
    stage.clock.advance(1000);
    stage.settle();
    expect(session.state.getState()).toMatchObject({
      waiting: true,
      playing: false,
      failure: null,
    });
    expect([session.step, session.row, asked()]).toEqual([0, -1, before]);

    stage.give('b');
    session.start(stage.experiment);
    stage.runTo(5);
    expect(session.state.getState().waiting).toBe(false);
    expect(last(stage).fingerprints).toEqual(expected(stage.experiment, ['a', 'b'], 5));
  });

  it('does not train on so many columns what would whiten them, and says why', () => {
    const whitened = '&b.norm=whitening&b.place=input';
    const wide = stageOf(['d'], ['d'], whitened);
    expect(wide.session.state.getState().waiting).toBe(true);
    expect(wide.session.own.problemOf(wide.experiment)).toEqual({
      reason: 'whitening',
      values: { features: 300, limit: 256 },
    });
    expect(wide.session.own.inputsOf(wide.experiment)).toBe(300);
    const narrow = stageOf(['c'], ['c'], whitened);
    narrow.runTo(3);
    expect(last(narrow).fingerprints).toEqual(expected(narrow.experiment, ['c'], 3));
  });

  it('sends them to a thread once, however often the run is reset', () => {
    const stage = stageOf(['c'], ['c']);
    stage.runTo(4);
    stage.session.reset();
    stage.runTo(6);
    expect(last(stage).fingerprints).toEqual(expected(stage.experiment, ['c'], 6));
    stage.session.start({ ...stage.experiment, standardize: false });
    stage.settle();
    const sent = stage.workers.all[0]?.requests.flatMap((one) =>
      one.kind === 'start' ? [one] : [],
    );
    expect(sent?.map(({ data }) => (typeof data === 'object' ? data?.classes : data))).toEqual([
      undefined,
      3,
      'same',
      3,
    ]);
  });

  it('gives the files again to a thread that is started anew', () => {
    const stage = stageOf(['c'], ['c']);
    stage.runTo(4);
    stage.workers.living[0]?.emit('error', { message: 'lost' });
    stage.runTo(8);
    expect(stage.session.state.getState().revivals).toBe(1);
    expect(last(stage).fingerprints).toEqual(expected(stage.experiment, ['c'], 8));
  });

  describe('of so many pictures that a thread makes the set', () => {
    const large = striped(4000, 32, 2);
    const LARGE: Readonly<Record<string, Content>> = {
      e: content(large.images),
      f: content(large.labels),
    };
    const link = (rest = '') => read(`${SMALL}&files=${named('e', 'f')}&train=40${rest}`);

    /** A session that has been given the files; `arrive` lets the oldest set arrive that is made. */
    function stageOfMany() {
      const stage = open('depth=1&width=4&batch=8');
      const made: (() => void)[] = [];
      const apart = vi.fn<Apart>(
        (...given) =>
          new Promise((resolve) => {
            made.push(() => resolve(ownDataSet(...given)));
          }),
      );
      for (const digit of ['e', 'f']) {
        stage.session.own.keep(
          sha256(digit),
          LARGE[digit]!,
          keeperOf({ atOnce: neverAtOnce, apart }),
        );
      }
      const arrive = async () => {
        made.shift()?.();
        await Promise.resolve();
        await Promise.resolve();
        stage.settle();
      };
      return { ...stage, apart, arrive };
    }
    type Apart = NonNullable<Make['apart']>;
    const neverAtOnce = () => {
      throw new Error('made on the page');
    };
    const fingerprints = (experiment: Experiment, step: number) =>
      experiment.arms.map((_, arm) => {
        const data = ownDataSet(experiment, [LARGE['e']!, LARGE['f']!]);
        if (isProblem(data)) throw new Error(data.reason);
        const trainer = new Trainer(armSpecification(experiment, arm), createReference(), data);
        trainer.advance(step);
        return trainer.fingerprint();
      });

    it('waits for it, and then plays as it was asked to', async () => {
      const stage = stageOfMany();
      const { session, apart, arrive } = stage;
      const experiment = link();
      session.start(experiment);
      session.play();
      stage.clock.advance(100);
      stage.settle();
      expect(session.state.getState()).toMatchObject({ waiting: true, playing: false });
      expect([session.own.dataOf(experiment), session.own.problemOf(experiment)]).toEqual([
        'missing',
        null,
      ]);
      expect(session.own.isMaking(experiment)).toBe(true);
      expect(session.own.inputsOf(experiment)).toBe(1024);
      await arrive();
      expect(session.own.isMaking(experiment)).toBe(false);
      expect(session.state.getState()).toMatchObject({ waiting: false, playing: true });
      expect(apart).toHaveBeenCalledTimes(1);
      session.reset();
      stage.runTo(6);
      expect(last(stage).fingerprints).toEqual(fingerprints(experiment, 6));
      expect(apart).toHaveBeenCalledTimes(1);
    });

    it('goes to the step that was asked for last, or rests', async () => {
      const stage = stageOfMany();
      const { session, arrive } = stage;
      session.start(link());
      session.play();
      session.runTo(4);
      await arrive();
      stage.runTo(4);
      expect(last(stage)).toMatchObject({ step: 4, fingerprints: fingerprints(link(), 4) });
      session.start(link('&seed=2'));
      session.play();
      session.pause();
      await arrive();
      expect(session.state.getState()).toMatchObject({ waiting: false, playing: false });
    });

    it('plays on with the next set where it was played before', async () => {
      const stage = stageOfMany();
      const { session, arrive } = stage;
      session.start(link());
      session.play();
      await arrive();
      session.start(link('&seed=2'));
      expect(session.state.getState()).toMatchObject({ waiting: true, playing: false });
      await arrive();
      expect(session.state.getState()).toMatchObject({ waiting: false, playing: true });
    });

    it('takes only the set of the run that is there by then', async () => {
      const stage = stageOfMany();
      const { session, arrive } = stage;
      session.start(link());
      session.play();
      session.start(link('&seed=2'));
      await arrive();
      expect(session.state.getState()).toMatchObject({ waiting: true });
      await arrive();
      stage.runTo(3);
      expect(last(stage).fingerprints).toEqual(fingerprints(link('&seed=2'), 3));
      session.start(link('&seed=3'));
      session.start(read('depth=1&width=4&batch=8'));
      const { run } = session.state.getState();
      await arrive();
      expect(session.state.getState().run).toBe(run);
    });

    it('tells what is wrong with it once it is there, and is not asked again', async () => {
      const stage = stageOfMany();
      const { session, arrive, apart } = stage;
      const refused = link('&b.norm=whitening&b.place=input');
      session.start(refused);
      session.play();
      await arrive();
      expect(session.own.problemOf(refused)).toMatchObject({ reason: 'whitening' });
      expect(session.state.getState()).toMatchObject({ waiting: true, playing: false });
      expect(apart).toHaveBeenCalledTimes(1);
    });

    it('leaves nobody listening where it is ended meanwhile', async () => {
      const stage = stageOfMany();
      stage.session.start(link());
      stage.session.dispose();
      const { run } = stage.session.state.getState();
      await stage.arrive();
      expect(stage.session.state.getState().run).toBe(run);
    });
  });

  it('goes back to data made from the seed', () => {
    const stage = stageOf(['a', 'b'], []);
    stage.session.start(read('depth=1&width=4&batch=8'));
    stage.runTo(3);
    expect(last(stage).step).toBe(3);
  });
});

describe('what is held of own files', () => {
  it('is nothing for data made from the seed', () => {
    const { session } = open();
    expect(session.own.dataOf(read(''))).toBeNull();
    expect(session.own.problemOf(read(''))).toBeNull();
    expect(session.own.dataOf(read('data=own'))).toBe('missing');
  });

  it('is made once for the same files and options, and anew for others', () => {
    const { session, experiment } = stageOf(['c'], ['c']);
    const first = session.own.dataOf(experiment);
    expect(session.own.dataOf({ ...experiment, learningRate: 2 })).toBe(first);
    for (const other of [{ seed: 2 }, { standardize: false }, { train: 12 }]) {
      expect(session.own.dataOf({ ...experiment, ...other })).not.toEqual(first);
    }
  });

  it('is made anew where a table is read another way', () => {
    const { session, experiment } = stageOf(['e'], ['e'], '&read=comma');
    const first = session.own.dataOf(experiment);
    expect(first).toMatchObject({ classes: 3, train: { count: 92 } });
    const filled = session.own.dataOf({ ...experiment, gaps: 'mean' });
    expect(filled).toMatchObject({ classes: 3, train: { count: 96 } });
    expect(session.own.dataOf({ ...experiment, reading: 'plain' })).toBe('missing');
  });

  it('says why files that are here cannot be used', () => {
    const { session, experiment } = stageOf(['c'], ['c'], '&label=1');
    expect(session.own.dataOf(experiment)).toBe('missing');
    expect(session.own.problemOf(experiment)).toMatchObject({ reason: 'number' });
    expect(session.own.problemOf({ ...experiment, label: null })).toBeNull();
    expect(session.state.getState().waiting).toBe(true);
  });

  it('is at most eight files, the newest', () => {
    const { session } = open();
    for (let digit = 1; digit <= 9; digit++) {
      session.own.keep(sha256(String(digit)), CONTENTS['b']!, MAKE);
    }
    const held = ['1', '2', '9'].map((digit) => session.own.contentOf(sha256(digit)) !== null);
    expect(held).toEqual([false, true, true]);
  });

  it('is not made again where two runs with different seeds use it in turn', () => {
    const make = vi.fn<typeof ownDataSet>(ownDataSet);
    const own = new OwnData();
    own.keep(sha256('c'), CONTENTS['c']!, keeperOf({ atOnce: make }));
    const [one, other] = [1, 2].map((seed) => read(`${SMALL}&files=${named('c')}&seed=${seed}`));
    const threads = new Threads(new FakeWorkers().create, 4);
    const sessions = [one!, other!].map((experiment) => {
      return new Session(experiment, threads, new FakeClock(), own);
    });
    const made = [own.dataOf(one!), own.dataOf(other!)];
    expect(made[0]).not.toBe(made[1]);
    for (let i = 0; i < 3; i++) {
      for (const session of sessions) session.reset();
      expect([own.dataOf(one!), own.dataOf(other!)]).toEqual(made);
      expect(own.problemOf(one!)).toBeNull();
    }
    expect(make).toHaveBeenCalledTimes(2);
  });
});
