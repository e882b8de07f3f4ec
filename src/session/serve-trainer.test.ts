import { afterEach, describe, expect, it, vi } from 'vitest';
import { createReference } from '../engine/kernels/reference';
import { createMeasurement, layOut } from '../engine/probes/measurement';
import { armSpecification } from '../experiment/arm-specification';
import { readLink } from '../experiment/link';
import { serveTrainer } from './serve-trainer';
import type { Look } from './frame';
import type { Reply, Request } from './protocol';

const FULL: Look = {
  evaluate: true,
  field: true,
  inspect: null,
  study: false,
  lens: false,
};

function specification(text = '') {
  return armSpecification(readLink(`depth=2&width=4&batch=8&${text}`).experiment, 'b');
}

function open(text = '') {
  const replies: Reply[] = [];
  const transfers: Transferable[][] = [];
  const respond = serveTrainer(
    () => createReference(),
    (reply, transfer) => {
      replies.push(reply);
      transfers.push(transfer);
    },
  );
  const advance = (to: number, look: Look | null = null, run = 1) => {
    const request: Request = { kind: 'advance', run, to, look, buffers: null };
    respond(request);
    return replies.at(-1);
  };
  respond({ kind: 'start', run: 1, specification: specification(text), data: null });
  return { respond, advance, replies, transfers };
}

function fingerprint(reply: Reply | undefined): string {
  return reply?.kind === 'frame' ? reply.frame.fingerprint : '';
}

afterEach(() => void vi.restoreAllMocks());

describe('the worker', () => {
  it('answers each request to advance once, and the others not at all', () => {
    const { advance, replies, respond } = open();
    expect(replies).toEqual([]);
    expect(advance(5)).toMatchObject({ kind: 'reached', run: 1, step: 5, divergence: null });
    expect(advance(5, FULL)).toMatchObject({ kind: 'frame', run: 1, frame: { step: 5 } });
    respond({ kind: 'schedule', run: 1, changes: [] });
    expect(replies).toHaveLength(2);
  });

  it('shows the same whether it trained in one go or in many', () => {
    const one = open();
    const many = open();
    for (const step of [1, 2, 3, 7, 12]) many.advance(step, step % 2 ? FULL : null);
    const [first, second] = [one.advance(20, FULL), many.advance(20, FULL)];
    expect(fingerprint(first)).not.toBe('');
    expect(fingerprint(first)).toBe(fingerprint(second));
  });

  it('drops what is meant for another run', () => {
    const { advance, replies, respond } = open();
    advance(5, FULL, 0);
    advance(5, FULL, 2);
    expect(replies).toEqual([]);
    respond({ kind: 'start', run: 2, specification: specification('seed=2'), data: null });
    advance(5);
    expect(replies).toEqual([]);
    expect(advance(0, FULL, 2)).toMatchObject({ run: 2, frame: { step: 0 } });
  });

  it('measures into the buffers it is given, and transfers them back', () => {
    const { respond, replies, transfers } = open();
    const buffers = createMeasurement(layOut([4, 4]));
    const inspect = { layer: 1, unit: 3 };
    respond({ kind: 'advance', run: 1, to: 3, look: { ...FULL, inspect }, buffers });
    const reply = replies[0];
    const frame = reply?.kind === 'frame' ? reply.frame : null;
    expect(frame?.measurement).toBe(buffers);
    expect(frame?.inspection).toMatchObject(inspect);
    expect(transfers[0]).toEqual([
      buffers.counts.buffer,
      buffers.values.buffer,
      buffers.field.buffer,
      buffers.units.buffer,
      buffers.batchField.buffer,
      frame?.inspection?.x.buffer,
    ]);
    expect(buffers.values[layOut([4, 4]).scalar('testAccuracy')]).toBeGreaterThan(0);
  });

  it('tells no cost of a step where it took none', () => {
    const { advance } = open();
    expect(advance(0)).toMatchObject({ stepMs: 0 });
    expect(advance(0, FULL)).toMatchObject({ frame: { stepMs: 0 } });
  });

  it('takes changes whose time has passed as done', () => {
    const changed = specification('ev=3:lr=2,8:b.norm=none,9:lr=1').changes;
    const { advance, respond, replies } = open('ev=3:lr=2');
    advance(6);
    respond({ kind: 'schedule', run: 1, changes: changed });
    expect(replies).toHaveLength(1);
    const whole = open('ev=3:lr=2,8:b.norm=none,9:lr=1');
    expect(fingerprint(advance(20, FULL))).toBe(fingerprint(whole.advance(20, FULL)));
  });

  it('stops at a step whose numbers are not finite, and says which', () => {
    const { advance } = open('act=linear&init=fixed&scale=10&lr=10&b.norm=none');
    const reply = advance(10_000);
    const found = reply?.kind === 'reached' ? reply : null;
    expect(found?.divergence?.step).toBe((found?.step ?? 0) + 1);
    expect(found?.step).toBeLessThan(10_000);
    expect(advance(10_000)).toMatchObject({ step: found?.step, divergence: found?.divergence });
  });

  it('says what failed, and answers the next request', () => {
    const { advance } = open();
    const inspect = { layer: 7, unit: 0 };
    const reply = advance(1, { ...FULL, inspect });
    expect(reply).toMatchObject({ kind: 'failed', run: 1 });
    expect(reply?.kind === 'failed' ? reply.message : '').toMatch(/RangeError/);
    expect(advance(2)).toMatchObject({ kind: 'reached', step: 2 });
  });

  it('says so when it cannot make a network, and stays silent about it after that', () => {
    const { respond, advance, replies } = open();
    const broken = { ...specification(), hidden: [-1] };
    respond({ kind: 'start', run: 2, specification: broken, data: null });
    expect(replies).toMatchObject([{ kind: 'failed', run: 2 }]);
    advance(5, FULL, 2);
    expect(replies).toHaveLength(1);
  });

  it('gives signs of life between steps that are slow', () => {
    const { advance, replies } = open();
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (time += 300));
    advance(10);
    const alive = replies.filter(({ kind }) => kind === 'alive');
    expect(alive.length).toBeGreaterThanOrEqual(3);
    expect(replies.at(-1)).toMatchObject({ kind: 'reached', step: 10 });
  });
});
