import type { TFunction } from 'i18next';
import type { TimeMarks } from '../charts/theme';
import { describeChange } from './describe-change';
import { timeMarks } from './run/recorded-step';
import type { Run } from './run/run';

/** What is marked on a time axis, with what was changed. */
export function labelledMarks(t: TFunction, run: Run): TimeMarks {
  const { events } = run.store.getState().experiment;
  return { ...timeMarks(run), labels: events.map((event) => describeChange(t, event)) };
}
