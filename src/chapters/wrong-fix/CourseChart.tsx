import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount, formatTick } from '../../charts/format';
import { drawLines, type LinesData } from '../../charts/lines';
import type { ChartTheme, Size } from '../../charts/theme';
import { Chart } from '../../ui/Chart';
import { STILL } from '../../ui/following';
import './wrong-fix.css';

export interface CourseLine {
  readonly label: string;
  /** At step k, from 0 on. */
  readonly values: Float64Array;
  /** 1 or less, of what is only compared with. */
  readonly faint?: boolean;
}

interface Props {
  readonly title: string;
  readonly lines: readonly CourseLine[];
  /** How far the lines are drawn, and how far the axis goes. */
  readonly step: number;
  readonly lastStep: number;
  readonly domain?: readonly [number, number];
  /** One sentence that says what is seen. */
  readonly summary: string;
}

/** Numbers of the one-dimensional case through the steps, on one axis. */
export function CourseChart({ title, lines, step, lastStep, domain, summary }: Props) {
  const { t } = useTranslation();
  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const data: LinesData = {
        series: lines.map(({ label, values, faint = false }) => ({
          arm: null,
          label,
          column: { data: values, offset: 0, stride: 1 },
          weight: faint ? 1 : 2,
          shade: faint ? 0.7 : 0,
        })),
        steps: { data: STEP_NUMBERS, offset: 0, stride: 1 },
        length: step + 1,
        lastStep,
        yScale: 'linear',
        yDomain: domain ?? null,
        yFormat: formatTick,
        names: { x: t('transport.stepLabel') },
        marks: { events: [], cursor: null },
      };
      drawLines(context, data, size, theme);
    },
    [lines, step, lastStep, domain, t],
  );
  const table = useCallback(() => {
    const every = Math.max(1, Math.floor(lastStep / TABLE_ROWS));
    const shown = STEP_NUMBERS.filter((k) => k <= step && (k % every === 0 || k === step));
    return {
      head: [t('ribbon.step'), ...lines.map(({ label }) => label)],
      rows: shown.map((k) => [
        formatCount(k),
        ...lines.map(({ values }) => formatTick(values[k] ?? NaN)),
      ]),
    };
  }, [lines, step, lastStep, t]);
  return (
    <Chart
      className="course-chart"
      title={title}
      paint={paint}
      summary={() => summary}
      table={table}
      following={STILL}
    />
  );
}

const TABLE_ROWS = 20;
const STEP_NUMBERS = Array.from({ length: 1001 }, (_, k) => k);
