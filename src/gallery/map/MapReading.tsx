import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Survey } from '../../session/survey/survey';
import type { Shown } from './map-colors';
import { PageLink } from '../../ui/PageLink';
import { writeCell } from './write-cell';

interface Props {
  readonly survey: Survey;
  readonly side: number;
  readonly shows: Shown;
  readonly cell: number | null;
  /** The text of a cell's address in the Lab. */
  readonly linkOf: (cell: number) => string;
}

/** The cell that is read, in words, and the way from it into the Lab. */
export function MapReading({ survey, side, shows, cell, linkOf }: Props) {
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
        <PageLink play className="button" to={linkOf(cell)}>
          {t('map.openCell')}
        </PageLink>
      )}
    </div>
  );
}
