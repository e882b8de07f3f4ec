import { ARM_IDS, DEFAULT_EXPERIMENT, type Experiment } from './experiment';
import { readEvents, writeEvents } from './events';
import { type Field, readValue, writeValue } from './field';
import { EXPERIMENT_FIELDS, readField, writeField } from './fields';
import { withoutRefused } from './refusal';
import { DEFAULT_VIEW, type View, VIEW_FIELDS } from './view';

/** Raised when an old link would mean something else. */
export const LINK_VERSION = '1';

/** No link that this page writes comes near; a longer text is damaged or hostile. */
const LENGTH_LIMIT = 8192;

/** Issues told one by one; the others are only counted. */
const ISSUE_LIMIT = 20;

export interface Link {
  readonly experiment: Experiment;
  readonly view: View;
}

/** A part of a link that was left out, and why. */
export interface LinkIssue {
  readonly reason:
    | 'unknown'
    | 'invalid'
    | 'repeated'
    | 'version'
    | 'length'
    /** Whitening of more units than it takes together. */
    | 'whitening'
    | 'more';
  /** At most 60 characters; of 'length' the length of the text, of 'more' how many more there are. */
  readonly part: string;
}

/** Reads the text after '#'. Never throws: what cannot be used keeps its default and is told. */
export function readLink(text: string): Link & { readonly issues: readonly LinkIssue[] } {
  const issues: LinkIssue[] = [];
  let more = 0;
  const complain = (reason: LinkIssue['reason'], part: string) => {
    if (issues.length < ISSUE_LIMIT) issues.push({ reason, part: part.slice(0, 60) });
    else more += 1;
  };
  let experiment = DEFAULT_EXPERIMENT;
  const seenAs: Record<string, unknown> = {};
  let events = '';
  const seen = new Set<string>();
  if (text.length > LENGTH_LIMIT) complain('length', String(text.length));
  for (const [key, value] of new URLSearchParams(shorten(text))) {
    const part = `${key}=${value}`;
    if (seen.has(key)) complain('repeated', part);
    else if (key === 'v') {
      if (value !== LINK_VERSION) complain('version', part);
    } else if (key === 'ev') events = value;
    else {
      const field = EXPERIMENT_FIELDS.find((one) => one.key === key);
      const [name, seenBy] =
        Object.entries<Field>(VIEW_FIELDS).find(([, one]) => one.key === key) ?? [];
      const nextExperiment = field && readField(field, experiment, value);
      const read = seenBy && readValue(seenBy.kind, value);
      if (nextExperiment) experiment = nextExperiment;
      else if (read && name !== undefined) seenAs[name] = read.value;
      else complain(field || seenBy ? 'invalid' : 'unknown', part);
    }
    seen.add(key);
  }
  if (events !== '') {
    const read = readEvents(experiment, events);
    experiment = { ...experiment, events: read.events };
    for (const part of read.ignored) complain('invalid', `ev=${part}`);
  }
  const possible = withoutRefused(experiment);
  for (const arm of possible.arms) {
    complain('whitening', `${ARM_IDS[arm]}.norm=${experiment.arms[arm]?.normalizer}`);
  }
  for (const event of possible.events) complain('whitening', `ev=${writeEvents([event])}`);
  experiment = possible.experiment;
  if (more > 0) issues.push({ reason: 'more', part: String(more) });
  return { experiment, view: { ...DEFAULT_VIEW, ...seenAs }, issues };
}

/** A text that is too long ends after its last whole part: half a number is another number. */
function shorten(text: string): string {
  if (text.length <= LENGTH_LIMIT) return text;
  const start = text.slice(0, LENGTH_LIMIT);
  return start.slice(0, Math.max(0, start.lastIndexOf('&'), start.lastIndexOf(',')));
}

/** The text after '#', defaults left out; empty for the default experiment and view. */
export function writeLink({ experiment, view }: Link): string {
  const parts = [
    ...EXPERIMENT_FIELDS.filter(
      (field) => writeField(field, experiment) !== writeField(field, DEFAULT_EXPERIMENT),
    ).map((field) => `${field.key}=${writeField(field, experiment)}`),
    ...(experiment.events.length > 0 ? [`ev=${writeEvents(experiment.events)}`] : []),
    ...Object.entries<Field>(VIEW_FIELDS).flatMap(([name, { key, kind, initial }]) => {
      const value = writeValue(kind, view[name as keyof View]);
      return value === writeValue(kind, initial) ? [] : [`${key}=${value}`];
    }),
  ];
  return parts.length === 0 ? '' : [`v=${LINK_VERSION}`, ...parts].join('&');
}
