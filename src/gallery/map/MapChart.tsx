import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFixed, formatShare } from '../../charts/format';
import { drawHeatMap } from '../../charts/heat-map';
import type { ChartTheme, Size } from '../../charts/theme';
import type { Experiment } from '../../experiment/experiment';
import { RATE_RANGE, SCALE_RANGE } from '../../experiment/stability-map';
import type { Survey } from '../../session/survey/survey';
import { Chart } from '../../ui/Chart';
import { useCalmly } from '../../ui/following';
import { mapArms } from './map-arms';
import { colorDomain, type Shown } from './map-colors';
import { mapNumbers, mapTable } from './map-tables';
import { MapCells } from './MapCells';
import { workingShare } from './working-share';
import { writeVerdict } from './write-verdict';
import { armLetter } from '../../instrument/arm-names';

interface Props {
  readonly survey: Survey;
  readonly side: number;
  readonly shows: Shown;
  readonly experiment: Experiment;
  /** The cell that the link holds. */
  readonly chosen: number | null;
  /** The cell under the pointer, or else the chosen one. */
  readonly framed: number | null;
  readonly onChoose: (cell: number | null) => void;
  readonly onHover: (cell: number | null) => void;
  readonly onOpen: (cell: number) => void;
}

/** Both maps side by side, with the cells to be read in front. */
export function MapChart(props: Props) {
  const { survey, side, shows, experiment, chosen, framed, onChoose, onHover, onOpen } = props;
  const { t } = useTranslation();

  const titles = useMemo(() => {
    const activation = t(`controls.${experiment.activation}`);
    return experiment.arms.map(({ normalizer }, arm) => {
      const name = t(`arm.${normalizer}`, { activation });
      return t('arm.title', { arm: armLetter(arm), name });
    });
  }, [experiment, t]);

  const paint = useCallback(
    (context: CanvasRenderingContext2D, size: Size, theme: ChartTheme) => {
      const domain = colorDomain(shows, survey.classes);
      const write = (value: number) =>
        shows === 'accuracy' ? formatShare(value) : formatFixed(value, 2);
      drawHeatMap(
        context,
        {
          side,
          arms: mapArms(survey.outcomes, side, shows, experiment, titles),
          x: [SCALE_RANGE.min, SCALE_RANGE.max],
          y: [RATE_RANGE.min, RATE_RANGE.max],
          domain,
          chosen: framed,
          words: {
            x: t('map.scale'),
            y: t('map.rate'),
            worst: t(`map.${shows}Worst`, { value: write(domain[0]) }),
            best: write(domain[1]),
            diverged: t('map.diverged'),
            present: t('map.present'),
          },
        },
        size,
        theme,
      );
    },
    [survey, side, shows, experiment, titles, framed, t],
  );

  const summary = useCallback(
    () => writeVerdict(t, workingShare(survey.outcomes.values()), survey.total, experiment),
    [survey, experiment, t],
  );
  const table = useCallback(
    () => mapTable(t, survey.outcomes, side, shows),
    [survey, side, shows, t],
  );
  const csv = useCallback(() => mapNumbers(survey.outcomes, side), [survey, side]);

  return (
    <Chart
      className="map-chart"
      title={t('map.chart', { quantity: t(`map.${shows}`) })}
      paint={paint}
      summary={summary}
      table={table}
      csv={csv}
      following={useCalmly(survey.subscribe)}
      saves
    >
      <MapCells
        side={side}
        arms={experiment.arms.length}
        chosen={chosen}
        onChoose={onChoose}
        onHover={onHover}
        onOpen={onOpen}
      />
    </Chart>
  );
}
