import { type Change, EVENT_LIMIT, type Experiment, type ExperimentEvent } from './experiment';
import { checkValue, readValue, writeValue } from './field';
import { experimentField } from './fields';

/** The last step at which something may be changed: steps stay exact in every number format. */
export const LAST_STEP = 1_000_000_000;

/** The experiment as it stands after `step` steps: events up to there applied, all kept. */
export function inForce(experiment: Experiment, step: number): Experiment {
  let current = experiment;
  for (const event of experiment.events) {
    if (event.step > step) break;
    current = experimentField(event.key)?.set(current, event.value) ?? current;
  }
  return current;
}

/** The settings in force at `step` as a fresh start, without events. */
export function settle(experiment: Experiment, step: number): Experiment {
  return { ...inForce(experiment, step), events: [] };
}

/** The same run with what is changed at step 0 as its beginning. */
export function rebase(experiment: Experiment): Experiment {
  const events = experiment.events.filter(({ step }) => step > 0);
  return { ...inForce(experiment, 0), events };
}

/**
 * The experiment with one more change of a live setting. A change of the same setting at the same
 * step replaces the former one; one that changes nothing, or is not valid, is left out. Null when
 * the list is full.
 */
export function withEvent(experiment: Experiment, event: ExperimentEvent): Experiment | null {
  const valid = validEvent(experiment, event);
  if (valid === null) return experiment;
  const { step, key, value } = valid;
  const others = experiment.events.filter((other) => other.step !== step || other.key !== key);
  const before = inForce({ ...experiment, events: others }, step);
  if (experimentField(key)?.get(before) === value) return { ...experiment, events: others };
  if (others.length >= EVENT_LIMIT) return null;
  const at = others.findLastIndex((other) => other.step <= step) + 1;
  return { ...experiment, events: others.toSpliced(at, 0, valid) };
}

/** What is asked for, as an event is kept; null when it cannot be. */
function validEvent(
  experiment: Experiment,
  { step, key, value }: { step: number; key: string; value: unknown },
): ExperimentEvent | null {
  const field = experimentField(key);
  if (field === undefined || !field.setting.live) return null;
  if (!Number.isInteger(step) || step < 0 || step > LAST_STEP) return null;
  if (field.set(experiment, value) === null) return null;
  return { step, key, value: checkValue(field.setting.kind, value)?.value } as ExperimentEvent;
}

const EVENT = /^(\d{1,10}):([a-z.]{1,12})=([^,:=]{1,40})$/;

/**
 * `500:a.norm=batch,800:lr=0.1`; what cannot be read, or changes the same setting at the same step
 * once more, is returned as it stood.
 */
export function readEvents(
  experiment: Experiment,
  text: string,
): { readonly events: readonly ExperimentEvent[]; readonly ignored: readonly string[] } {
  const events: ExperimentEvent[] = [];
  const ignored: string[] = [];
  const seen = new Set<string>();
  for (const part of text.split(',')) {
    const event = readEvent(experiment, part);
    const place = `${event?.step}:${event?.key}`;
    if (event === null || seen.has(place) || events.length >= EVENT_LIMIT) ignored.push(part);
    else events.push(event);
    seen.add(place);
  }
  return { events: events.toSorted((one, other) => one.step - other.step), ignored };
}

function readEvent(experiment: Experiment, part: string): ExperimentEvent | null {
  const [, digits, key, text] = EVENT.exec(part) ?? [];
  if (digits === undefined || key === undefined || text === undefined) return null;
  const field = experimentField(key);
  const read = field && readValue(field.setting.kind, text);
  return read ? validEvent(experiment, { step: Number(digits), key, value: read.value }) : null;
}

export function writeEvents(events: readonly ExperimentEvent[]): string {
  return events.map((event) => `${event.step}:${event.key}=${writeChange(event)}`).join(',');
}

/** The value of a change as a link writes it. */
export function writeChange({ key, value }: Change): string {
  const field = experimentField(key);
  return field === undefined ? '' : writeValue(field.setting.kind, value);
}
