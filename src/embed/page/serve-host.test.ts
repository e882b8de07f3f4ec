import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromPage } from '../protocol';
import { type Line, type Served, serveHost, type Tell } from './serve-host';

const STATE = { link: 'v=1', screen: 'lab', playing: false, step: 0, fingerprint: 'abc' };

/** A page that notes what is done to it, and the way to it. */
function opened(commands: Partial<Served['commands']> = {}) {
  const said: FromPage[] = [];
  const done: string[] = [];
  let hear: (data: unknown) => void = () => {};
  let tell: Tell = () => {};
  let watched = 0;
  const note =
    <T>(name: string, result: T) =>
    (args: unknown): T => {
      done.push(`${name} ${JSON.stringify(args)}`);
      return result;
    };
  const line: Line = {
    send: (message) => said.push(message),
    listen: (listener) => {
      hear = listener;
      return () => {};
    },
  };
  const served: Served = {
    state: () => STATE,
    watch: (given) => {
      watched += 1;
      tell = given;
    },
    commands: {
      play: note('play', null),
      pause: note('pause', null),
      step: note('step', { step: 1 }),
      seek: note('seek', { step: 5 }),
      reset: note('reset', null),
      set: note('set', null),
      getState: note('getState', STATE),
      setState: note('setState', { ignored: [] }),
      snapshot: note('snapshot', { title: '', name: '', file: new Blob([]) }),
      focus: note('focus', null),
      ...commands,
    },
  };
  serveHost(line, served);
  const send = async (data: unknown) => {
    const before = said.length;
    hear(data);
    await vi.advanceTimersByTimeAsync(0);
    return said.slice(before);
  };
  return {
    said,
    done,
    send,
    hear: (data: unknown) => hear(data),
    tell: (...args: Parameters<Tell>) => tell(...args),
    watched: () => watched,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a page in a frame', () => {
  it('says hello twenty times, every half second, to a host that does not answer', async () => {
    const { said } = opened();
    expect(said).toEqual([{ shiftscope: 1, hello: 'page' }]);
    await vi.advanceTimersByTimeAsync(499);
    expect(said).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(said).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said).toHaveLength(20);
  });

  it('says no more hello when it has been answered, and tells of events only then', async () => {
    const { send, said, tell, watched } = opened();
    expect(watched()).toBe(0);
    expect(await send({ shiftscope: 1, hello: 'host' })).toEqual([
      { shiftscope: 1, event: 'ready', data: STATE },
    ]);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(said).toHaveLength(2);
    tell('height', { height: 5 });
    expect(said.at(-1)).toEqual({ shiftscope: 1, event: 'height', data: { height: 5 } });
  });

  it('answers a late host, and one that says hello again, without telling it twice', async () => {
    const { send, watched } = opened();
    await vi.advanceTimersByTimeAsync(100_000);
    for (let again = 0; again < 3; again++) {
      expect(await send({ shiftscope: 1, hello: 'host' })).toHaveLength(1);
    }
    expect(watched()).toBe(1);
  });

  it('answers each request under its id, in words where it cannot be carried out', async () => {
    const { send, done } = opened({
      play: () => Promise.reject(new Error('It has failed.')),
      reset: () => {
        throw new Error('Not here.');
      },
    });
    const ask = (command: unknown, args?: unknown, id: unknown = 'x') =>
      send({ shiftscope: 1, id, command, ...(args === undefined ? {} : { args }) });
    expect(await ask('seek', { step: 5 }, 7)).toEqual([
      { shiftscope: 1, id: 7, result: { step: 5 } },
    ]);
    expect(await ask('step')).toEqual([{ shiftscope: 1, id: 'x', result: { step: 1 } }]);
    expect(await ask('play')).toEqual([{ shiftscope: 1, id: 'x', error: 'It has failed.' }]);
    expect(await ask('reset')).toEqual([{ shiftscope: 1, id: 'x', error: 'Not here.' }]);
    const [unknown] = await ask('explode');
    expect(unknown).toMatchObject({ id: 'x', error: expect.stringContaining('"explode"') });
    const [wrong] = await ask('seek', { step: 1.5 });
    expect(wrong).toMatchObject({ error: expect.stringContaining('whole number from 0') });
    expect(done).toEqual(['seek {"step":5}', 'step {}']);
  });

  it('says to another version which one it is', async () => {
    const { send, done } = opened();
    const words = 'This is shiftscope/1, and shiftscope/2 was asked for.';
    expect(await send({ shiftscope: 2, id: 3, command: 'play' })).toEqual([
      { shiftscope: 1, id: 3, error: words },
    ]);
    expect(await send({ shiftscope: 2, hello: 'host' })).toEqual([
      { shiftscope: 1, id: null, error: words },
    ]);
    expect(done).toEqual([]);
  });

  it('does not answer what it has said itself: a host may echo it', async () => {
    const { send, said } = opened();
    await send({ shiftscope: 1, hello: 'host' });
    await send({ shiftscope: 1, id: 1, command: 'play' });
    await send({ shiftscope: 1, id: 2, command: 'nothing' });
    await send({ shiftscope: 3, hello: 'host' });
    for (const message of said.slice()) expect(await send(message)).toEqual([]);
  });

  it('changes nothing and throws nothing, whatever comes: 10,000 messages', async () => {
    const { done, hear, said } = opened();
    const names = fc.constantFrom('play', 'seek', 'set', 'snapshot', '__proto__', 'toString', '');
    // Each is wrong in one place at least: in its version, its id, its command or its arguments.
    const ours = { shiftscope: fc.constant(1), id: fc.nat() };
    const messages = fc.oneof(
      fc.anything({ withDate: true, withMap: true, withTypedArray: true, withBigInt: true }),
      fc.record({
        shiftscope: fc.anything().filter((version) => version !== 1),
        id: fc.oneof(fc.nat(), fc.anything()),
        command: names,
        args: fc.anything(),
      }),
      fc.record({
        shiftscope: fc.constant(1),
        id: fc.oneof(fc.object(), fc.constantFrom(null, NaN, Infinity, 'x'.repeat(201))),
        command: names,
      }),
      fc.record({
        ...ours,
        command: fc.oneof(
          fc.string().map((text) => `no ${text}`),
          fc.object(),
        ),
      }),
      fc.record({
        ...ours,
        command: fc.constantFrom('seek', 'set', 'setState', 'snapshot'),
        args: fc.oneof(
          fc.string(),
          fc.constantFrom(null, 1, {}, []),
          fc.record({ step: fc.constantFrom(-1, 1e10, 0.5, '3', NaN, null, {}) }),
          fc.record({
            values: fc.oneof(fc.string(), fc.constant({ lr: null }), fc.constant({ lr: {} })),
          }),
          fc.record({ link: fc.oneof(fc.nat(), fc.object()) }),
          fc.record({ chart: fc.string(), format: fc.constantFrom('gif', 'PNG', 1) }),
          fc.record({
            chart: fc.constant('loss'),
            format: fc.constant('png'),
            width: fc.constantFrom(0, 1e9, '5'),
          }),
        ),
      }),
    );
    fc.assert(
      fc.property(messages, (message) => hear(message)),
      { numRuns: 10_000 },
    );
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual([]);
    const answers = said.filter((message) => !('hello' in message));
    expect(answers.length).toBeGreaterThan(1000);
    expect(answers.every((answer) => 'error' in answer && answer.error.length > 10)).toBe(true);
  });
});
