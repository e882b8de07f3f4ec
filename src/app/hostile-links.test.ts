import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkValue, type Field, type Fields, type Kind } from '../experiment/field';
import { EXPERIMENT_FIELDS } from '../experiment/fields';
import { hostileText } from '../experiment/hostile-link.fixture';
import { PLAYBACK } from '../experiment/playback';
import { PRESETS } from '../experiment/presets';
import { FakeClock } from '../session/fake-clock.fixture';
import { FakeWorkers } from '../session/fake-workers.fixture';
import { Session } from '../session/session';
import { Threads } from '../session/threads/threads';
import { Page } from './page';
import { type PageLink, readPageLink, VIEWS, writePageLink } from './page-link';

/** Texts that are opened one after the other. */
const LINKS = 10_000;

const VIEW_FIELDS = Object.values(VIEWS).flatMap((fields: Fields) => Object.values(fields));
const PLAYBACK_FIELDS = Object.values<Field>(PLAYBACK);
const KEYS = [...EXPERIMENT_FIELDS, ...PLAYBACK_FIELDS, ...VIEW_FIELDS].map(({ key }) => key);

/** Whose value is none that its field allows. */
function outOfRange(fields: Fields, record: object): string[] {
  return Object.entries(fields).flatMap(([name, { kind }]) =>
    isAllowed(kind, Reflect.get(record, name)) ? [] : [name],
  );
}

function isAllowed(kind: Kind, value: unknown): boolean {
  const checked = checkValue(kind, value);
  return checked !== null && isDeepStrictEqual(checked.value, value);
}

function invalid({ experiment, playback, views }: PageLink): string[] {
  return [
    ...EXPERIMENT_FIELDS.filter(({ setting, get }) => !isAllowed(setting.kind, get(experiment))),
    ...outOfRange(PLAYBACK, playback),
    ...Object.entries(VIEWS).flatMap(([name, fields]) =>
      outOfRange(fields, views[name as keyof typeof views]),
    ),
  ].map(String);
}

it(`a page in which ${LINKS} hostile links are opened stays one that a link of its own opens again`, () => {
  const { issues, ...usual } = readPageLink('');
  const workers = new FakeWorkers();
  const session = new Session(usual.experiment, new Threads(workers.create, 2), new FakeClock());
  const page = new Page({ issues, ...usual }, session);
  const links = ['', ...PRESETS.map(({ link }) => link)];
  fc.assert(
    fc.property(hostileText(KEYS, links), (text) => {
      page.open(text);
      const shown = page.link;
      expect(invalid(shown)).toEqual([]);
      // What the page then writes is whole, and means what it shows.
      const written = writePageLink(shown);
      expect(readPageLink(written)).toEqual({ ...shown, issues: [] });
      const told = page.run.store.getState().issues;
      expect(told.length).toBeLessThanOrEqual(21);
      for (const { part } of told) expect(part.length).toBeLessThanOrEqual(60);
    }),
    { numRuns: LINKS },
  );
  session.dispose();
  expect(workers.all).toEqual([]);
}, 120_000);
