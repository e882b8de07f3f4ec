import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { ARM_NAMES, type ArmName } from '../../experiment/experiment';
import { useLab } from '../lab-context';
import { brief } from '../side/write';
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
  const lab = useLab();
  const range = shown === 'range';

  const series = useCallback((): StudySeries[] => {
    const { studies } = lab.session;
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
  }, [lab, shown, t]);

  const summary = useCallback(() => {
    const { studies } = lab.session;
    const row = studiedRow(lab);
    if (row < 0) return t('study.none');
    const write = (arm: ArmName, name: 'lossMin' | 'lossMax' | 'gradientChange') =>
      brief(studiedValue(lab, arm, studies.place(name)), t('chart.none'));
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
  }, [lab, range, t]);

  const title = range ? t('study.lossRange') : t('study.smoothness');
  return <HistoryChart title={title} series={series} summary={summary} />;
}
