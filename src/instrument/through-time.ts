import type { TFunction } from 'i18next';
import type { LinesData } from '../charts/lines';
import { labelledMarks } from './labelled-marks';
import { stepColumn } from './run/recorded-step';
import type { Run } from './run/run';

/** The time axis of lines through all recorded moments of a run. */
export function throughTime(
  t: TFunction,
  run: Run,
): Pick<LinesData, 'steps' | 'length' | 'lastStep' | 'marks'> {
  const { history } = run.session;
  return {
    steps: stepColumn(history),
    length: history.length,
    lastStep: history.lastStep,
    marks: labelledMarks(t, run),
  };
}
