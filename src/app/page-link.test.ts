import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLink, anyRecord } from '../experiment/arbitrary-link.fixture';
import { DAMAGES } from '../experiment/damages.fixture';
import { type Field, type Fields, checkValue } from '../experiment/field';
import { EXPERIMENT_FIELDS } from '../experiment/fields';
import { PLAYBACK } from '../experiment/playback';
import { FIGURE_1, PRESETS } from '../experiment/presets';
import { repairLink, repairText } from '../experiment/repair-link';
import { isViewKey } from '../experiment/view-keys';
import { isForClass } from '../teach/classroom/class-view';
import { type PageLink, readPageLink, VIEWS, writePageLink } from './page-link';

const anyPageLink: fc.Arbitrary<PageLink> = fc
  .record({
    link: anyLink,
    page: anyRecord(VIEWS.page),
    lab: anyRecord(VIEWS.lab),
    figure: anyRecord(VIEWS.figure),
    map: anyRecord(VIEWS.map),
    class: anyRecord(VIEWS.class),
  })
  .map(({ link, page, ...views }) => {
    const ofLab = isForClass(views.class) && { screen: 'lab' as const, chapter: null };
    return { ...link, views: { ...views, page: { ...page, ...ofLab } } };
  });

const FIELDS: readonly Field[] = Object.values(VIEWS).flatMap((fields: Fields) =>
  Object.values(fields),
);

describe('the address of the page', () => {
  it('reads back as what was written, with nothing ignored', () => {
    fc.assert(
      fc.property(anyPageLink, (link) => {
        expect(readPageLink(writePageLink(link))).toEqual({ ...link, issues: [] });
      }),
      { numRuns: 200 },
    );
  });

  it('is empty where Start shows the usual experiment, whatever its language', () => {
    expect(writePageLink(readPageLink(''))).toBe('');
    expect(writePageLink(readPageLink('lang=zh'))).toBe('lang=zh');
  });

  it('opens Start where it tells of no experiment, and else the Lab', () => {
    const screen = (text: string) => readPageLink(text).views.page.screen;
    expect(['', 'lang=en', 'lang=zh'].map(screen)).toEqual(['start', 'start', 'start']);
    for (const text of ['v=1', 'v=1&lang=zh', 'lr=2', 'v=1&at=9', 'nothing', 'chapter=shift']) {
      expect(screen(text), text).toBe('lab');
    }
    expect(screen('v=1&lr=2&screen=start')).toBe('start');
  });

  it('names the Lab and Start apart', () => {
    for (const text of ['v=1', 'v=1&lang=zh', 'v=1&lr=2', 'v=1&lr=2&screen=start']) {
      expect(writePageLink(readPageLink(text))).toBe(text);
    }
  });

  it('keeps how a screen is looked at that is not open', () => {
    const text = 'v=1&depth=2&screen=gallery&lab.axis=12&figure.steps=500&map.cell=7';
    expect(writePageLink(readPageLink(text))).toBe(text);
  });

  it('reads keys of before, and writes those of now', () => {
    const { views, issues } = readPageLink('axis=12&figaxis=log&map=8&cell=3&q=input&measure=9');
    expect(issues).toEqual([]);
    expect([views.lab.axis, views.figure.range, views.figure.axis]).toEqual(['12', '12', 'log']);
    expect(writePageLink(readPageLink('axis=12&figaxis=log&map=8&cell=3'))).toBe(
      'v=1&lab.axis=12&figure.axis=log&figure.range=12&map.side=8&map.cell=3',
    );
  });

  it('keeps the first where one thing is told under both keys', () => {
    const { views, issues } = readPageLink('lab.q=input&q=output&map=8&map.side=16&map=32');
    expect([views.lab.quantity, views.map.side]).toEqual(['input', '8']);
    expect(issues.map(({ reason, part }) => `${reason} ${part}`)).toEqual([
      'repeated q=output',
      'repeated map.side=16',
      'repeated map=32',
    ]);
  });

  it.each(['lab.q=nothing', 'screen=nowhere', 'figsteps=9', 'map.cell=1024', 'axis=7'])(
    'tells of %s that it is invalid',
    (text) => {
      const { issues, ...link } = readPageLink(text);
      const { issues: none, ...usual } = readPageLink('v=1');
      expect(none).toEqual([]);
      expect(link).toEqual(usual);
      expect(issues).toEqual([{ reason: 'invalid', part: text }]);
    },
  );

  it.each(['lab.nonsense=1', 'figure.=1', 'steps=5', 'side=8', 'toString=1'])(
    'tells of %s that it is unknown',
    (text) => expect(readPageLink(text).issues).toEqual([{ reason: 'unknown', part: text }]),
  );
});

describe('the fields of the views', () => {
  it('begin with valid values', () => {
    for (const { kind, initial } of FIELDS)
      expect(checkValue(kind, initial)).toEqual({ value: initial });
  });

  it('have keys of their own, which everything that knows no page passes over', () => {
    const keys = [
      ...EXPERIMENT_FIELDS.map(({ key }) => key),
      ...Object.values(PLAYBACK).map(({ key }) => key),
    ];
    const views = FIELDS.map(({ key }) => key);
    expect(new Set([...keys, ...views, 'ev']).size).toBe(keys.length + views.length + 1);
    for (const key of keys) expect(isViewKey(key)).toBe(false);
    for (const { key, former = key } of FIELDS) expect([key, former].every(isViewKey)).toBe(true);
    for (const { former } of FIELDS) expect(keys).not.toContain(former);
  });
});

describe.each([...PRESETS, { id: 'figure 1', link: FIGURE_1 }])('preset $id', ({ link }) => {
  it('is written as it stands: it holds nothing that is default', () => {
    const { issues, ...read } = readPageLink(link);
    expect(issues).toEqual([]);
    expect(writePageLink(read)).toBe(link);
  });
});

describe('a link of the page that comes over chat programs, mail and people', () => {
  it('stays as it is where it is whole', () => {
    fc.assert(
      fc.property(anyPageLink, (link) => {
        const text = writePageLink(link);
        expect(repairText(text)).toBe(text);
        expect(repairLink(`https://example.org/?host=x#${text}`)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it.each(Object.entries(DAMAGES))('%s, opens what it opened', (_, damage) => {
    fc.assert(
      fc.property(anyPageLink, (link) => {
        // Its last part is none in which a person may have written the very damage.
        const text = writePageLink(link).split('&').toReversed().join('&');
        const written = readPageLink(repairText(damage(text)));
        const { class: ofClass } = written.views;
        const task = ofClass.task.replace(/^\u200b/, '');
        const views = { ...written.views, class: { ...ofClass, task } };
        expect({ ...written, views }).toEqual({ ...link, issues: [] });
      }),
      { numRuns: 60 },
    );
  });
});
