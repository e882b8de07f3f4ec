import { armLetter } from '../arm-names';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { useRun } from '../run/run-context';
import { brief } from '../write-values';
import { HistoryChart, type StudySeries } from './HistoryChart';
import { studiedColumn, studiedRow, studiedValue } from './studied';
import { armsOf } from '../run/recorded-step';
import { sayEach } from '../say-each';

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
      armsOf(run).map((arm) => {
        const name = t(label, { arm: armLetter(arm) });
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
    const write = (arm: number, name: 'lossMin' | 'lossMax' | 'gradientChange') =>
      brief(studiedValue(run, arm, studies.place(name)), t('chart.none'));
    const step = formatCount(studies.steps[row] ?? NaN);
    const arms = armsOf(run);
    if (!range) {
      const values = arms.map((arm) => write(arm, 'gradientChange'));
      return sayEach(t, step, values, (two) => t('study.smoothnessSummary', two));
    }
    const ends = arms.map((arm) => [write(arm, 'lossMin'), write(arm, 'lossMax')] as const);
    const [[lowA, highA] = [], [lowB, highB] = []] = ends;
    return sayEach(
      t,
      step,
      ends.map(([low, high]) => `${low} … ${high}`),
      () => t('study.rangeSummary', { step, lowA, highA, lowB, highB }),
    );
  }, [run, range, t]);

  const title = range ? t('study.lossRange') : t('study.smoothness');
  const quantity = range ? t('study.lossAxis') : '‖∇L(θ) − ∇L(θ′)‖₂/‖θ − θ′‖₂';
  return <HistoryChart title={title} quantity={quantity} series={series} summary={summary} />;
}
