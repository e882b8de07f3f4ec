import { describe, expect, it } from 'vitest';
import type { FromHost } from '../protocol';
import { Requests } from './requests';

describe('requests of a host', () => {
  it('are settled by the answer with their id, in whatever order', async () => {
    const sent: FromHost[] = [];
    const requests = new Requests((message) => sent.push(message));
    const [one, other] = [requests.ask('seek', { step: 5 }), requests.ask('play', {})];
    expect(sent).toEqual([
      { shiftscope: 1, id: 1, command: 'seek', args: { step: 5 } },
      { shiftscope: 1, id: 2, command: 'play', args: {} },
    ]);
    requests.settle({ shiftscope: 1, id: 2, error: 'It has failed.' });
    requests.settle({ shiftscope: 1, id: 1, result: { step: 5 } });
    await expect(one).resolves.toEqual({ step: 5 });
    await expect(other).rejects.toThrow('It has failed.');
  });

  it('pass over answers that nobody waits for', () => {
    const requests = new Requests(() => {});
    for (const id of [null, 7, 'x']) {
      expect(() => requests.settle({ shiftscope: 1, id, error: 'No.' })).not.toThrow();
    }
  });

  it('are rejected where they cannot be sent, and when nobody will answer any more', async () => {
    const failing = new Requests(() => {
      throw new Error('It cannot be cloned.');
    });
    await expect(failing.ask('reset', {})).rejects.toThrow('It cannot be cloned.');
    const requests = new Requests(() => {});
    const asked = requests.ask('focus', {});
    requests.end('The frame was taken away.');
    await expect(asked).rejects.toThrow('The frame was taken away.');
  });
});
