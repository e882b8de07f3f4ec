import { describe, expect, it } from 'vitest';
import { readLink } from './link';
import { PRESETS } from './presets';

it('there are at least ten, with different ids and different links', () => {
  expect(PRESETS.length).toBeGreaterThanOrEqual(10);
  expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
  expect(new Set(PRESETS.map(({ link }) => link)).size).toBe(PRESETS.length);
});

describe.each(PRESETS)('preset $id', ({ link }) => {
  it('reads without complaint', () => {
    expect(readLink(link).issues).toEqual([]);
  });
});
