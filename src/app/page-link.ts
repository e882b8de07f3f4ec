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
import { CLASS_VIEW, isForClass } from '../teach/classroom/class-view';
import { PAGE_VIEW } from './page-view';

/** All that a link tells beside the experiment: of the page, and of each screen, open or not. */
export const VIEWS = {
  page: PAGE_VIEW,
  lab: RUN_VIEW,
  figure: FIGURE_VIEW,
  map: MAP_VIEW,
  class: CLASS_VIEW,
} satisfies Readonly<Record<string, Fields>>;

export type Views = { readonly [Name in keyof typeof VIEWS]: RecordOf<(typeof VIEWS)[Name]> };

/** Keys that do not make an address somebody's experiment. */
const OF_NO_EXPERIMENT: ReadonlySet<string> = new Set([PAGE_VIEW.language.key]);

/** Whether a text tells of nothing but the page's language: it opens Start. */
function isBare(text: string): boolean {
  return [...new URLSearchParams(text).keys()].every((key) => OF_NO_EXPERIMENT.has(key));
}

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
  return { experiment, playback, views: { ...views, page: placed(text, views) }, issues };
}

/** A bare address opens Start, and what is made for a class the Lab. */
function placed(text: string, { page, class: ofClass }: Views): Views['page'] {
  if (isForClass(ofClass)) return { ...page, screen: 'lab', chapter: null };
  return isBare(text) ? { ...page, screen: 'start' } : page;
}

/**
 * The text after '#', defaults left out: empty, or the language alone, where Start shows the usual
 * experiment; `v=1` where the Lab does.
 */
export function writePageLink({ views, ...link }: PageLink): string {
  const { page } = views;
  const write = (shown: Views) =>
    writeLink(
      link,
      Object.entries<Fields>(VIEWS).flatMap(([name, fields]) =>
        writeRecord(fields, shown[name as keyof Views]),
      ),
    );
  const text = write(views);
  if (page.screen !== 'start') return text || `v=${link.experiment.version}`;
  const { language, screen } = PAGE_VIEW;
  const others = { ...page, language: language.initial, screen: screen.initial };
  if (write({ ...views, page: others }) !== '') return text;
  return writeRecord({ language }, { language: page.language }).join('&');
}
