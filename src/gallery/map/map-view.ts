import { choice, field, optional, type RecordOf, whole } from '../../experiment/field';
import { MAP_SIZE } from '../../experiment/map-size';

export const MAP_SHOWS = ['accuracy', 'loss'] as const;

/** How the stability map is looked at. */
export const MAP_VIEW = {
  ...MAP_SIZE,
  /** What the colour tells. */
  shows: field('map.shows', choice(MAP_SHOWS), 'accuracy', 'mapshows'),
  /** The cell that is read: column + row · side, from the lower left corner; null: none. */
  cell: field('map.cell', optional(whole(0, 32 * 32 - 1), 'none'), null, 'cell'),
};

export interface MapView extends RecordOf<typeof MAP_VIEW> {}
