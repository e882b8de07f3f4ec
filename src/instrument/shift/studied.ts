import type { Column } from '../../charts/column';
import type { Studies } from '../../session/studies';
import type { Run } from '../run/run';

/** The last study at or before the step that is read; −1 where there is none. */
export function studiedRow({ session: { studies }, moments }: Run): number {
  return studies.rowAt(moments.now.step);
}

/** The number at `index` of that study; NaN where there is none. */
export function studiedValue(run: Run, arm: number, index: number): number {
  const { values, width } = run.session.studies;
  const row = studiedRow(run);
  return row < 0 ? NaN : (values[arm]?.[row * width + index] ?? NaN);
}

/** The same number through all studies. */
export function studiedColumn({ values, width }: Studies, arm: number, index: number): Column {
  return { data: values[arm] ?? [], offset: index, stride: width };
}
