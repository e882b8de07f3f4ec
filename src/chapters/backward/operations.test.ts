import { describe, expect, it } from 'vitest';
import { EDGES, FORWARD, knownAfter, NODES, OPERATIONS } from './operations';

const from = (edge: string) => edge.split('-')[0]!;

describe('the operations', () => {
  it('make each number after all that it is made of', () => {
    OPERATIONS.slice(0, FORWARD).forEach(({ pass, edges }, count) => {
      expect(pass).toBe('forward');
      const { values } = knownAfter(count);
      edges.forEach((edge) => expect([...values]).toContain(from(edge)));
    });
    expect(knownAfter(FORWARD).values.size).toBe(NODES.length);
  });

  it('hand a gradient on when all of it has come', () => {
    OPERATIONS.slice(FORWARD).forEach(({ pass, node }, index) => {
      expect(pass).toBe('backward');
      const { gradients } = knownAfter(FORWARD + index);
      const upper = EDGES.filter((edge) => from(edge) === node);
      expect(upper.every((edge) => gradients.has(edge))).toBe(true);
    });
  });

  it('pass every edge once on each way', () => {
    for (const pass of ['forward', 'backward']) {
      const passed = OPERATIONS.filter((each) => each.pass === pass).flatMap(({ edges }) => edges);
      expect(passed.toSorted()).toEqual([...EDGES].toSorted());
    }
  });

  it('know g at y when the way forward is done', () => {
    expect(knownAfter(FORWARD - 1).upstream).toBe(false);
    expect(knownAfter(FORWARD).upstream).toBe(true);
  });
});
