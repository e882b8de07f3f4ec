import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { ARM_NAMES, type ArmName } from '../../experiment/experiment';
import { useRun } from '../run/run-context';
import { brief } from '../write-values';
import { HistoryChart, type StudySeries } from './HistoryChart';
import { studiedColumn, studiedRow, studiedValue } from './studied';

const SHOWN = {
  range: [
    { value: 'lossMax', label: 'study.largest', faint: false },
    { value: 'lossMin', label: 'study.least', faint: true },
  ],
  smoothness: [{ value: 'gradientChange', label: 'study.arm', faint: false }],
} as const;

/** The loss along −∇L, or how fast its gradient changes there, of both networks through steps. */
export function LandscapeChart({ shown }: { shown: keyof typeof SHOWN }) {
  const { t } = useTranslation();
  const run = useRun();
  const range = shown === 'range';

  const series = useCallback((): StudySeries[] => {
    const { studies } = run.session;
    return SHOWN[shown].flatMap(({ value, label, faint }) =>
      ARM_NAMES.map((arm) => {
        const name = t(label, { arm: arm.toUpperCase() });
        return {
          arm,
          name,
          label: name,
          column: studiedColumn(studies, arm, studies.place(value)),
          weight: faint ? 1 : 1.5,
          shade: faint ? 0.5 : 0,
        };
      }),
    );
  }, [run, shown, t]);

  const summary = useCallback(() => {
    const { studies } = run.session;
    const row = studiedRow(run);
    if (row < 0) return t('study.none');
    const write = (arm: ArmName, name: 'lossMin' | 'lossMax' | 'gradientChange') =>
      brief(studiedValue(run, arm, studies.place(name)), t('chart.none'));
    const step = formatCount(studies.steps[row] ?? NaN);
    if (!range) {
      const [a, b] = [write('a', 'gradientChange'), write('b', 'gradientChange')];
      return t('study.smoothnessSummary', { step, a, b });
    }
    return t('study.rangeSummary', {
      step,
      lowA: write('a', 'lossMin'),
      highA: write('a', 'lossMax'),
      lowB: write('b', 'lossMin'),
      highB: write('b', 'lossMax'),
    });
  }, [run, range, t]);

  const title = range ? t('study.lossRange') : t('study.smoothness');
  return <HistoryChart title={title} series={series} summary={summary} />;
}
