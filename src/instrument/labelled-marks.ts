import type { TFunction } from 'i18next';
import type { TimeMarks } from '../charts/theme';
import type { ExperimentEvent } from '../experiment/experiment';
import { describeChangeBriefly } from './describe-change';
import { timeMarks } from './run/recorded-step';
import type { Run } from './run/run';

/** What is marked on a time axis, with what was changed. */
export function labelledMarks(t: TFunction, run: Run): TimeMarks {
  return { ...timeMarks(run), labels: labelsOf(t, run.store.getState().experiment.events) };
}

/** Asked for with every picture, and new only with a change or in another language. */
const written = new WeakMap<
  readonly ExperimentEvent[],
  { readonly t: TFunction; readonly labels: readonly (readonly string[])[] }
>();

function labelsOf(
  t: TFunction,
  events: readonly ExperimentEvent[],
): readonly (readonly string[])[] {
  const before = written.get(events);
  if (before?.t === t) return before.labels;
  const labels = events.map((event) => describeChangeBriefly(t, event));
  written.set(events, { t, labels });
  return labels;
}
