import {
  type Field,
  type Fields,
  initialValues,
  readValue,
  type RecordOf,
  writeRecord,
} from '../experiment/field';
import { type Link, type LinkIssue, readLink, writeLink } from '../experiment/link';
import { FIGURE_VIEW } from '../gallery/figure/figure-view';
import { MAP_VIEW } from '../gallery/map/map-view';
import { RUN_VIEW } from '../instrument/run/run-view';
import { PAGE_VIEW } from './page-view';

/** All that a link tells beside the experiment: of the page, and of each screen, open or not. */
export const VIEWS = {
  page: PAGE_VIEW,
  lab: RUN_VIEW,
  figure: FIGURE_VIEW,
  map: MAP_VIEW,
} satisfies Readonly<Record<string, Fields>>;

export type Views = { readonly [Name in keyof typeof VIEWS]: RecordOf<(typeof VIEWS)[Name]> };

/** What the address of the page holds. */
export interface PageLink extends Link {
  readonly views: Views;
}

interface Place {
  readonly view: keyof Views;
  readonly name: string;
  readonly field: Field;
}

const PLACES: readonly Place[] = Object.entries(VIEWS).flatMap(([view, fields]) =>
  Object.entries<Field>(fields).map(([name, field]) => ({
    view: view as keyof Views,
    name,
    field,
  })),
);

/** Reads the text after '#'. Keys of before are read for ever; some of them tell two screens. */
export function readPageLink(text: string): PageLink & { readonly issues: readonly LinkIssue[] } {
  const read = new Map<Place, unknown>();
  const { experiment, playback, issues } = readLink(text, (key, value) => {
    const places = PLACES.filter(({ field }) => field.key === key || field.former === key);
    if (places.length === 0) return 'unknown';
    const free = places.filter((place) => !read.has(place));
    if (free.length === 0) return 'repeated';
    const values = free.map(({ field }) => readValue(field.kind, value));
    free.forEach((place, i) => {
      const found = values[i];
      if (found) read.set(place, found.value);
    });
    return values.every((found) => found === null) ? 'invalid' : null;
  });
  const valuesOf = (view: keyof Views) => ({
    ...initialValues<Fields>(VIEWS[view]),
    ...Object.fromEntries(
      [...read].filter(([place]) => place.view === view).map(([{ name }, value]) => [name, value]),
    ),
  });
  const views = Object.fromEntries(PLACES.map(({ view }) => [view, valuesOf(view)])) as Views;
  return { experiment, playback, views, issues };
}

/** The text after '#', defaults left out; empty where all is default. */
export function writePageLink({ views, ...link }: PageLink): string {
  const parts = Object.entries<Fields>(VIEWS).flatMap(([name, fields]) =>
    writeRecord(fields, views[name as keyof Views]),
  );
  return writeLink(link, parts);
}
