import { describe, expect, it } from 'vitest';
import { ALL_LAYERS } from '../engine/trained-layers';
import { writeEvents } from '../experiment/events';
import { ARM_IDS } from '../experiment/experiment';
import { OLD_DEFAULTS, OLD_LINKS } from '../experiment/old-links.fixture';
import { type PageLink, readPageLink, writePageLink } from './page-link';

/** Settings that have come since, as they are where a link does not name them. */
const SINCE = {
  version: '1',
  turn: false,
  'a.groups': 4,
  'b.groups': 4,
  trained: ALL_LAYERS,
  reading: 'plain',
  gaps: 'drop',
};

/** The same of ways to look. */
const VIEWS_SINCE = {
  all: false,
  chart: 'loss',
  notes: true,
  chapter: null,
  section: null,
  state: '',
};

/** Where the one record of then has gone. */
function viewOf({ playback, views }: PageLink) {
  const { page, lab, figure, map } = views;
  return {
    ...page,
    ...playback,
    ...lab,
    figureSteps: figure.steps,
    figureUnit: figure.unit,
    figureShows: figure.shows,
    figureZoom: figure.zoom,
    figureAxis: figure.axis,
    mapSide: map.side,
    mapSteps: map.steps,
    mapShows: map.shows,
    mapCell: map.cell,
  };
}

/** By the names of then. */
function flatten(text: string) {
  const { issues, ...link } = readPageLink(text);
  const { experiment } = link;
  const { arms, events, ...shared } = experiment;
  const own = arms.flatMap((arm, index) =>
    Object.entries(arm).map(([name, value]) => [`${ARM_IDS[index]}.${name}`, value] as const),
  );
  return {
    experiment: { ...shared, ...Object.fromEntries(own), events: writeEvents(events) },
    view: viewOf(link),
    issues: issues.map(({ reason, part }) => `${reason}: ${part}`),
  };
}

describe('a link that was kept', () => {
  it.each(OLD_LINKS)('means what it meant: $link', ({ link, experiment, view, issues = [] }) => {
    expect(flatten(link)).toEqual({
      experiment: { ...OLD_DEFAULTS.experiment, ...SINCE, ...experiment },
      view: { ...OLD_DEFAULTS.view, ...VIEWS_SINCE, ...view },
      issues,
    });
  });

  it.each(OLD_LINKS)('still does when it is written anew: $link', ({ link }) => {
    const { experiment, view } = flatten(link);
    expect(flatten(writePageLink(readPageLink(link)))).toEqual({ experiment, view, issues: [] });
  });

  it.each(OLD_LINKS)('shows Figure 1 with the axis that the Lab had: $link', ({ link }) => {
    const { lab, figure } = readPageLink(link).views;
    expect(figure.range).toBe(lab.axis);
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
