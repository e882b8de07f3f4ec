import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Survey } from '../../session/survey/survey';
import type { Shown } from './map-colors';
import { writeCell } from './write-cell';

interface Props {
  readonly survey: Survey;
  readonly side: number;
  readonly shows: Shown;
  readonly cell: number | null;
  readonly onOpen: (cell: number) => void;
}

/** The cell that is read, in words, and the way from it into the Lab. */
export function MapReading({ survey, side, shows, cell, onOpen }: Props) {
  const { t } = useTranslation();
  const outcome = useSyncExternalStore(survey.subscribe, () =>
    cell === null ? undefined : survey.outcomes.get(cell),
  );
  return (
    <div className="map-reading">
      <p role="status" data-testid="map-cell" data-value={cell ?? ''}>
        {cell === null ? t('map.noCell') : writeCell(t, shows, cell, side, outcome)}
      </p>
      {cell !== null && (
        <button type="button" onClick={() => onOpen(cell)}>
          {t('map.openCell')}
        </button>
      )}
    </div>
  );
}
