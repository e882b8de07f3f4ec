import { expect, it } from 'vitest';
import { readLink } from '../../experiment/link';
import { translatorOf } from '../../i18n/translator.fixture';
import { words as instrument } from '../../instrument/words/en';
import { words as gallery } from '../words/en';
import type { Outcome } from '../../session/survey/protocol';
import { workingShare } from './working-share';
import { writeTime } from '../many-runs/write-time';
import { writeVerdict } from './write-verdict';

const { t } = await translatorOf({ en: [instrument, gallery] });

/** A map of 100 cells of which each arm trains so many to 90%. */
function verdict(a: number, b: number, { link = '', total = 100 } = {}) {
  const outcomes: Outcome[] = Array.from({ length: 100 }, (_, id) => ({
    id,
    arms: [a, b].map((count) => ({
      accuracy: id < count ? 0.93 : 0.6,
      loss: 1,
      diverged: null,
      fingerprint: '',
    })),
  }));
  return writeVerdict(t, workingShare(outcomes), total, readLink(link).experiment);
}

it('says by how much BN widens the range that works, whatever it turns out to be', () => {
  expect(verdict(12, 30)).toMatch(/12 of 100 cells \(12%\), B in 30 \(30%\): BN widens .* 2\.5\.$/);
  expect(verdict(30, 12)).toMatch(/BN narrows the range that works, to 0\.40 times that of A\.$/);
  expect(verdict(7, 7)).toMatch(/each train to 90% in 7 .* the same\.$/);
});

it('gives no factor where there is none', () => {
  expect(verdict(0, 0)).toBe('Neither A nor B trains to 90% in any of 100 cells.');
  expect(verdict(0, 5)).toMatch(/^B trains .* A in none, so no ratio can be given\.$/);
  expect(verdict(5, 0)).toMatch(/^A trains .* B in none, so no ratio can be given\.$/);
});

it('speaks of BN only where the networks differ by it from the first step to the last', () => {
  for (const link of ['b.norm=layer', 'a.norm=batch&b.norm=noisy', 'ev=5:a.norm=batch']) {
    expect(verdict(12, 30, { link })).toMatch(/wider for B by a factor of 2\.5\.$/);
    expect(verdict(30, 12, { link })).toMatch(/narrower for B, 0\.40 times that of A\.$/);
  }
});

it('says so while the map is not complete', () => {
  expect(verdict(12, 30, { total: 576 })).toMatch(/^So far: A trains to 90% in 12 of 100 cells/);
});

it('never promises less time than is left, in a unit that fits', () => {
  expect(writeTime(t, NaN)).toBe(gallery.map.timeUnknown);
  expect(writeTime(t, 0)).toBe('0 s left');
  expect(writeTime(t, 1200)).toBe('2 s left');
  expect(writeTime(t, 91_000)).toBe('2 min left');
  expect(writeTime(t, 3.01 * 3_600_000)).toBe('4 h left');
});
