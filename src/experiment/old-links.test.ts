import { describe, expect, it } from 'vitest';
import { writeEvents } from './events';
import { ARM_IDS } from './experiment';
import { readLink, writeLink } from './link';
import { OLD_DEFAULTS, OLD_LINKS } from './old-links.fixture';

/** Settings that have come since, as they are where a link does not name them. */
const SINCE = { 'a.groups': 4, 'b.groups': 4 };

/** By the names of then. */
function flatten(text: string) {
  const { experiment, view, issues } = readLink(text);
  const { arms, events, ...shared } = experiment;
  const own = arms.flatMap((arm, index) =>
    Object.entries(arm).map(([name, value]) => [`${ARM_IDS[index]}.${name}`, value] as const),
  );
  return {
    experiment: { ...shared, ...Object.fromEntries(own), events: writeEvents(events) },
    view: { ...view },
    issues: issues.map(({ reason, part }) => `${reason}: ${part}`),
  };
}

describe('a link that was kept', () => {
  it.each(OLD_LINKS)('means what it meant: $link', ({ link, experiment, view, issues = [] }) => {
    expect(flatten(link)).toEqual({
      experiment: { ...OLD_DEFAULTS.experiment, ...SINCE, ...experiment },
      view: { ...OLD_DEFAULTS.view, ...view },
      issues,
    });
  });

  it.each(OLD_LINKS)('still does when it is written anew: $link', ({ link }) => {
    const { experiment, view } = flatten(link);
    expect(flatten(writeLink(readLink(link)))).toEqual({ experiment, view, issues: [] });
  });

  it('is kept for each setting and each way to look', () => {
    for (const part of ['experiment', 'view'] as const) {
      for (const name of Object.keys(OLD_DEFAULTS[part])) {
        expect(OLD_LINKS.some((old) => name in (old[part] ?? {}))).toBe(true);
      }
    }
    expect(OLD_LINKS.length).toBeGreaterThanOrEqual(60);
  });
});
