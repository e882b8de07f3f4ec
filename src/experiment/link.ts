import { ARM_IDS, DEFAULT_EXPERIMENT, type Experiment } from './experiment';
import { readEvents, writeEvents } from './events';
import { readValue, writeRecord } from './field';
import { EXPERIMENT_FIELDS, readField, writeField } from './fields';
import { DEFAULT_PLAYBACK, type Playback, PLAYBACK } from './playback';
import { withoutRefused } from './refusal';
import { isViewKey } from './view-keys';

/** No link that this page writes comes near; a longer text is damaged or hostile. */
const LENGTH_LIMIT = 8192;

/** Issues told one by one; the others are only counted. */
const ISSUE_LIMIT = 20;

export interface Link {
  readonly experiment: Experiment;
  readonly playback: Playback;
}

/** Reads a part that is neither experiment nor playback; null: read, else why it was left out. */
export type ReadOther = (key: string, value: string) => LinkIssue['reason'] | null;

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

/**
 * Reads the text after '#'. Never throws: what cannot be used keeps its default and is told. How the
 * experiment is looked at is left to `readOther`.
 */
export function readLink(
  text: string,
  readOther: ReadOther = (key) => (isViewKey(key) ? null : 'unknown'),
): Link & { readonly issues: readonly LinkIssue[] } {
  const issues: LinkIssue[] = [];
  let more = 0;
  const complain = (reason: LinkIssue['reason'], part: string) => {
    if (issues.length < ISSUE_LIMIT) issues.push({ reason, part: part.slice(0, 60) });
    else more += 1;
  };
  let experiment = DEFAULT_EXPERIMENT;
  const played = new Map<string, unknown>();
  let events = '';
  const seen = new Set<string>();
  const readPart = (key: string, value: string): LinkIssue['reason'] | null => {
    if (seen.has(key)) return 'repeated';
    if (key === 'ev') {
      events = value;
      return null;
    }
    const field = EXPERIMENT_FIELDS.find((one) => one.key === key);
    if (field !== undefined) {
      const next = readField(field, experiment, value);
      experiment = next ?? experiment;
      if (next !== null) return null;
      return key === 'v' ? 'version' : 'invalid';
    }
    const [name, playback] = Object.entries(PLAYBACK).find(([, one]) => one.key === key) ?? [];
    if (name === undefined || playback === undefined) return readOther(key, value);
    const read = readValue(playback.kind, value);
    if (read !== null) played.set(name, read.value);
    return read === null ? 'invalid' : null;
  };
  if (text.length > LENGTH_LIMIT) complain('length', String(text.length));
  for (const [key, value] of new URLSearchParams(shorten(text))) {
    const reason = readPart(key, value);
    if (reason !== null) complain(reason, `${key}=${value}`);
    seen.add(key);
  }
  // The page has always written a version: such a text comes from a person, and is new.
  if (experiment.data === 'own' && !seen.has('v')) experiment = { ...experiment, version: '2' };
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
  const playback = { ...DEFAULT_PLAYBACK, ...Object.fromEntries(played) };
  return { experiment, playback, issues };
}

/** A text that is too long ends after its last whole part: half a number is another number. */
function shorten(text: string): string {
  if (text.length <= LENGTH_LIMIT) return text;
  const start = text.slice(0, LENGTH_LIMIT);
  return start.slice(0, Math.max(0, start.lastIndexOf('&'), start.lastIndexOf(',')));
}

/**
 * The text after '#', defaults left out; empty where all is default. `others` tell how it is looked
 * at.
 */
export function writeLink(
  { experiment, playback = DEFAULT_PLAYBACK }: { experiment: Experiment; playback?: Playback },
  others: readonly string[] = [],
): string {
  const { version } = experiment;
  const parts = [
    ...writeExperiment(experiment, { ...DEFAULT_EXPERIMENT, version }),
    ...(experiment.events.length > 0 ? [`ev=${writeEvents(experiment.events)}`] : []),
    ...writeRecord(PLAYBACK, playback),
    ...others,
  ];
  const said = parts.length > 0 || version !== DEFAULT_EXPERIMENT.version;
  return said ? [`v=${version}`, ...parts].join('&') : '';
}

function writeExperiment(experiment: Experiment, defaults: Experiment): string[] {
  return EXPERIMENT_FIELDS.filter(
    (field) => writeField(field, experiment) !== writeField(field, defaults),
  ).map((field) => `${field.key}=${writeField(field, experiment)}`);
}
