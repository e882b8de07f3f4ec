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

/**
 * The experiment with one more change. A change of the same setting at the same step replaces the
 * former one; one that changes nothing is left out. Null when the list is full.
 */
export function withEvent(experiment: Experiment, event: ExperimentEvent): Experiment | null {
  const others = experiment.events.filter(
    ({ step, key }) => step !== event.step || key !== event.key,
  );
  const before = inForce({ ...experiment, events: others }, event.step);
  const field = experimentField(event.key);
  if (field === undefined) return experiment;
  if (field.text(before) === event.value) return { ...experiment, events: others };
  if (others.length >= EVENT_LIMIT) return null;
  const at = others.findLastIndex(({ step }) => step <= event.step) + 1;
  return { ...experiment, events: others.toSpliced(at, 0, event) };
}

const EVENT = /^(\d{1,10}):([a-z.]{1,12})=([^,:=]{1,40})$/;

/** `500:a.norm=batch,800:lr=0.1`; what cannot be read is returned as it stood. */
export function readEvents(
  experiment: Experiment,
  text: string,
): { readonly events: readonly ExperimentEvent[]; readonly ignored: readonly string[] } {
  const events: ExperimentEvent[] = [];
  const ignored: string[] = [];
  for (const part of text.split(',')) {
    const event = readEvent(experiment, part);
    if (event === null || events.length >= EVENT_LIMIT) ignored.push(part);
    else events.push(event);
  }
  return { events: events.toSorted((one, other) => one.step - other.step), ignored };
}

function readEvent(experiment: Experiment, part: string): ExperimentEvent | null {
  const [, step, key, value] = EVENT.exec(part) ?? [];
  if (step === undefined || key === undefined || value === undefined) return null;
  const field = experimentField(key);
  const changed = field?.live === true ? field.apply(experiment, value) : null;
  if (field === undefined || changed === null || Number(step) > LAST_STEP) return null;
  return { step: Number(step), key, value: field.text(changed) };
}

export function writeEvents(events: readonly ExperimentEvent[]): string {
  return events.map(({ step, key, value }) => `${step}:${key}=${value}`).join(',');
}
