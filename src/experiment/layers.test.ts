import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_LAYERS, layerSet } from '../engine/trained-layers';
import { checkValue, readValue, writeValue } from './field';
import { LAYERS } from './layers';

const read = (text: string) => readValue(LAYERS, text)?.value;

describe('layers in a link', () => {
  it('are digits from 1, or all', () => {
    expect(read('1')).toBe(layerSet([0]));
    expect(read('31')).toBe(layerSet([0, 2]));
    expect(read('all')).toBe(ALL_LAYERS);
    expect(writeValue(LAYERS, layerSet([4, 0]))).toBe('15');
    expect(writeValue(LAYERS, ALL_LAYERS)).toBe('all');
  });

  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: ALL_LAYERS }), (set) => {
        expect(read(writeValue(LAYERS, set))).toBe(set);
      }),
    );
  });

  it('are nothing else', () => {
    for (const text of ['', '0', '10', 'none', '1,2', '-1', 'ALL', '1234567891']) {
      expect(read(text), text).toBeUndefined();
    }
    for (const value of [0, -1, 0.5, ALL_LAYERS + 1, NaN, '1', null]) {
      expect(checkValue(LAYERS, value), String(value)).toBeNull();
    }
  });
});
