import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from '../../session/fake-clock.fixture';
import { FakeWorkers } from '../../session/fake-workers.fixture';
import { Session } from '../../session/session';
import { Threads } from '../../session/threads/threads';
import { pageProgress } from '../../chapters/progress/progress';
import { countTry } from '../../chapters/exercise/tries';
import type { Events } from '../../embed/protocol';
import { GUESSES } from '../../teach/guess/guesses';
import { Page } from '../page';
import { readPageLink } from '../page-link';
import { commandsOf } from './commands';
import { Refused } from './refused';
import { stateOf } from './state';
import { watchPage } from './watch-page';

/** The page of a link on real trainers in this thread, as a host sees it. */
function framed(link: string) {
  const read = readPageLink(link);
  const workers = new FakeWorkers();
  const clock = new FakeClock();
  const session = new Session(read.experiment, new Threads(workers.create, 4), clock);
  const page = new Page(read, session);
  session.wake();
  const told: { readonly event: keyof Events; readonly data: Events[keyof Events] }[] = [];
  const settle = () => {
    for (let round = 0; round < 3; round++) {
      workers.settle();
      clock.advance(16);
    }
    workers.settle();
  };
  settle();
  watchPage(page, (event, data) => told.push({ event, data }));
  const tell = (event: keyof Events) =>
    told.filter((one) => one.event === event).map(({ data }) => data);
  return { page, session, commands: commandsOf(page), settle, told: tell };
}

const SMALL = 'v=1&depth=2&width=8&batch=16';

describe('a host', () => {
  it('leads the run to a step, and is answered when it is there', async () => {
    const { commands, settle, page, told } = framed(SMALL);
    const there = commands.seek({ step: 40 });
    settle();
    await expect(there).resolves.toEqual({ step: 40 });
    const more = commands.step({ steps: 3 });
    settle();
    await expect(more).resolves.toEqual({ step: 43 });
    const { step, playing, fingerprint, link } = stateOf(page);
    expect({ step, playing, link }).toEqual({ step: 43, playing: false, link: SMALL });
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(told('finished')).toEqual([
      { step: 40, why: 'reached' },
      { step: 43, why: 'reached' },
    ]);
    // After the step itself, of which at most four a second are told.
    await vi.waitFor(() => expect(told('fingerprint').at(-1)).toEqual({ step: 43, fingerprint }));
    expect(told('step').at(-1)).toMatchObject({ step: 43, playing: false });
    expect(await commands.seek({ step: 40 })).toEqual({ step: 40 });
    expect(page.run.session.cursor).toBe(40);
  });

  it('is told why the run does not get there', async () => {
    const { commands, settle } = framed(SMALL);
    const never = commands.seek({ step: 100_000 });
    commands.pause({});
    settle();
    await expect(never).rejects.toThrow(/not at 100000. It was led elsewhere/);
    const other = commands.seek({ step: 100_000 });
    commands.reset({});
    await expect(other).rejects.toThrow('Another run has begun');
  });

  it('sets fields by their keys, all of them or none', async () => {
    const { commands, page, told } = framed(SMALL);
    await commands.set({
      values: { lr: 5, 'a.norm': 'batch', speed: 'max', 'lab.q': 'activation', halt: true },
    });
    expect(stateOf(page).link).toBe(
      'v=1&depth=2&width=8&lr=5&batch=16&a.norm=batch&halt=1&speed=max&lab.q=activation',
    );
    const before = stateOf(page).link;
    for (const [values, words] of [
      [{ lr: 99, seed: 3 }, 'lr cannot be "99"'],
      [{ seed: 3, nothing: 1 }, 'no field "nothing"'],
      [{ at: 5 }, 'use seek'],
      [{ 'class.locked': 'none' }, 'no field'],
      [JSON.parse('{"__proto__": 1, "constructor": 2}') as Record<string, number>, 'no field'],
    ] as const) {
      expect(() => commands.set({ values }), words).toThrow(words);
      expect(stateOf(page).link).toBe(before);
    }
    expect(told('changed').length).toBeGreaterThan(0);
  });

  it('gets an error in words for whatever cannot be set, and nothing is', () => {
    const { commands, page } = framed(SMALL);
    const keys = fc.oneof(fc.string(), fc.constantFrom('lr', 'ev', 'files', 'lab.layer', 'state'));
    const values = fc.oneof(fc.string(), fc.double(), fc.integer(), fc.boolean());
    fc.assert(
      fc.property(fc.dictionary(keys, values, { minKeys: 1 }), (given) => {
        const all = { ...given, nothing: 0 };
        expect(() => commands.set({ values: all })).toThrow(Refused);
        expect(stateOf(page).link).toBe(SMALL);
      }),
    );
  });

  it('changes nothing that the link locks', async () => {
    const { commands, page } = framed(`${SMALL}&class.locked=lr,a.norm`);
    const { link } = stateOf(page);
    for (const values of [{ lr: 2, seed: 7 }, { 'a.norm': 'batch' }]) {
      expect(() => commands.set({ values })).toThrow(/is locked\.$/);
      expect(stateOf(page).link).toBe(link);
    }
    await commands.set({ values: { seed: 7 } });
    expect(page.run.current).toMatchObject({ learningRate: 0.5, seed: 7 });
  });

  it('is told which values the experiment keeps', () => {
    const { commands, page } = framed(SMALL);
    page.run.change = () => {};
    expect(() => commands.set({ values: { lr: 2, seed: 1 } })).toThrow('Not set: lr. The page');
  });

  it('hears what a class expects', () => {
    const { page, told } = framed(`${SMALL}&class.curtain=1`);
    page.class.setState({ guess: GUESSES[0] });
    expect(told('prediction')).toMatchObject([{ id: 'class', choice: GUESSES[0] }]);
  });

  it('cannot steer a run that no screen shows', () => {
    const { commands } = framed('chapter=saturation');
    for (const act of [() => commands.play({}), () => commands.seek({ step: 3 })]) {
      expect(act).toThrow('"chapters" has no run to steer');
    }
  });

  it('opens a link, and is told what of it cannot be used', async () => {
    const { commands, page } = framed(SMALL);
    const opened = await commands.setState({ link: 'https://x.example/#v=1&lr=0.3&lr2=5&seed=-1' });
    expect(opened).toEqual({ ignored: ['lr2=5', 'seed=-1'] });
    expect(stateOf(page).link).toBe('v=1&lr=0.3');
  });

  it('hears when a network diverges and that the run is over', async () => {
    const { commands, settle, told } = framed(
      'v=1&depth=8&width=8&act=relu&scale=10&lr=10&b.norm=none',
    );
    const over = commands.seek({ step: 100_000 });
    settle();
    settle();
    await expect(over).rejects.toThrow('Every network has diverged');
    expect(told('diverged')).toMatchObject([{ network: 'a' }, { network: 'b' }]);
    expect(told('finished')).toMatchObject([{ why: 'divergence' }]);
  });

  it('hears of predictions and of tries of exercises', () => {
    const { told } = framed('chapter=saturation');
    const prediction = { choice: 'a', curve: null, skipped: false, revealed: true };
    pageProgress().setState({ predictions: { 'saturation/which': prediction } });
    for (const state of ['tried', 'tried', 'done'] as const) {
      pageProgress().setState({ exercises: { 'saturation/x': state } });
      countTry('saturation/x');
    }
    expect(told('prediction')).toEqual([{ id: 'saturation/which', ...prediction }]);
    expect(told('exercise')).toEqual([
      { id: 'saturation/x', done: false, tries: 1 },
      { id: 'saturation/x', done: false, tries: 2 },
      { id: 'saturation/x', done: true, tries: 3 },
    ]);
  });
});
