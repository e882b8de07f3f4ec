import { type KeyboardEvent, type PointerEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cellAt, layOutHeatMap } from '../../charts/heat-map-layout';
import { useChartTheme } from '../../ui/chart-theme';
import { moveCell } from './move-cell';

interface Props {
  readonly side: number;
  /** How many maps there are. */
  readonly arms: number;
  readonly chosen: number | null;
  readonly onChoose: (cell: number | null) => void;
  readonly onHover: (cell: number | null) => void;
  readonly onOpen: (cell: number) => void;
}

/**
 * The cells as something to point at and to walk through with keys. One element for all of them: a
 * grid of two thousand would make the page slow to read and to draw.
 */
export function MapCells({ side, arms, chosen, onChoose, onHover, onOpen }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const theme = useChartTheme();
  const area = useRef<HTMLDivElement>(null);

  const pointed = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = area.current?.getBoundingClientRect();
    if (box === undefined) return null;
    const layout = layOutHeatMap(side, arms, { width: box.width, height: box.height }, theme);
    return cellAt(layout, side, clientX - box.left, clientY - box.top);
  };

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && chosen !== null) onOpen(chosen);
    else if (event.key === 'Escape') onChoose(null);
    else {
      const middle = (side + side * side) / 2;
      const to = chosen === null ? middle : moveCell(chosen, side, event.key);
      if (to === null || moveCell(middle, side, event.key) === null) return;
      onChoose(to);
    }
    onHover(null);
    event.preventDefault();
  };

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application interacts */}
      <div
        ref={area}
        className="map-cells"
        role="application"
        aria-label={t('map.cells')}
        aria-describedby={id}
        // What is walked through with keys must be reachable with them.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={press}
        onPointerMove={(event: PointerEvent) => {
          if (event.pointerType === 'mouse') onHover(pointed(event));
        }}
        onPointerLeave={() => onHover(null)}
        onClick={(event) => onChoose(pointed(event))}
        onDoubleClick={(event) => {
          const cell = pointed(event);
          if (cell !== null) onOpen(cell);
        }}
      />
      <p className="visually-hidden" id={id}>
        {t('map.cellsHint')}
      </p>
    </>
  );
}
