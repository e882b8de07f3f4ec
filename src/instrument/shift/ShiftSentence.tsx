import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { NORMALIZERS } from '../../engine/normalizers/list';
import type { Experiment } from '../../experiment/experiment';
import { Readout } from '../../ui/Readout';
import { armsOf } from '../run/recorded-step';
import type { Run } from '../run/run';
import { useFollowing, useLooked, useRun } from '../run/run-context';
import { type ShiftFinding, shiftFinding, type Way } from './finding';
import { studiedRow, studiedValue } from './studied';
import { writeFinding } from './write-finding';

/** What was measured, before any chart. */
export function ShiftSentence() {
  const { t } = useTranslation();
  const run = useRun();
  const following = useFollowing();
  const looked = useLooked();
  const read = useCallback(() => {
    const { studies } = run.session;
    const row = studiedRow(run);
    if (row < 0) return { value: '', text: t('study.finding.none') };
    const step = studies.steps[row] ?? NaN;
    if (studies.layers < 2) return { value: '', step, text: t('study.oneLayer') };
    const finding = findingOf(run, looked);
    const text = writeFinding(t, formatCount(step), finding);
    return { value: finding.comparison ?? '', step, text };
  }, [run, looked, t]);
  return (
    <p className="shift-finding">
      <Readout testId="shift-finding" read={read} following={following} />
    </p>
  );
}

/** Of the study that is shown; `looked` is the experiment as it stood there. */
export function findingOf(run: Run, looked: Experiment): ShiftFinding {
  const { studies } = run.session;
  const shifts = armsOf(run).map((arm) =>
    Array.from({ length: studies.layers }, (_, layer) =>
      studiedValue(run, arm, studies.shift('relative', layer)),
    ),
  );
  return shiftFinding(shifts, looked.arms.map(wayOf));
}

function wayOf({ normalizer }: Experiment['arms'][number]): Way {
  if (normalizer === 'none') return 'plain';
  return NORMALIZERS[normalizer].isBatchTransform ? 'batch' : 'other';
}
