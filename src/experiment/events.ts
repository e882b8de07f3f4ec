import { EVENT_LIMIT, type Experiment, type ExperimentEvent } from './experiment';
import { experimentField } from './fields';

/** The last step at which something may be changed: steps stay exact in every number format. */
export const LAST_STEP = 1_000_000_000;

/** The experiment as it stands after `step` steps: events up to there applied, all kept. */
export function inForce(experiment: Experiment, step: number): Experiment {
  let current = experiment;
  for (const event of experiment.events) {
    if (event.step > step) break;
    current = experimentField(event.key)?.apply(current, event.value) ?? current;
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
  const { step, key } = event;
  const value = validValue(experiment, event);
  if (value === null) return experiment;
  const others = experiment.events.filter((other) => other.step !== step || other.key !== key);
  const before = inForce({ ...experiment, events: others }, step);
  if (experimentField(key)?.text(before) === value) return { ...experiment, events: others };
  if (others.length >= EVENT_LIMIT) return null;
  const at = others.findLastIndex((other) => other.step <= step) + 1;
  return { ...experiment, events: others.toSpliced(at, 0, { step, key, value }) };
}

/** The event's value as a link writes it; null when the event cannot be. */
function validValue(experiment: Experiment, { step, key, value }: ExperimentEvent): string | null {
  const field = experimentField(key);
  if (field === undefined || !field.live) return null;
  if (!Number.isInteger(step) || step < 0 || step > LAST_STEP) return null;
  const changed = field.apply(experiment, value);
  return changed && field.text(changed);
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
  const step = Number(digits);
  const value = validValue(experiment, { step, key, value: text });
  return value === null ? null : { step, key, value };
}

export function writeEvents(events: readonly ExperimentEvent[]): string {
  return events.map(({ step, key, value }) => `${step}:${key}=${value}`).join(',');
}
