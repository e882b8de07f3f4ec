import { choice, field, type RecordOf, whole } from './field';

/** Cells along each side: all can be halved three times, from coarse to fine. */
export const MAP_SIDES = ['8', '16', '24', '32'] as const;

/** How large a map is. */
export const MAP_SIZE = {
  /** Cells along each side. */
  side: field('map.side', choice(MAP_SIDES), '24', 'map'),
  /** Of each run. */
  steps: field('map.steps', whole(1, 5000, 'factor'), 300, 'mapsteps'),
};
export interface MapSize extends RecordOf<typeof MAP_SIZE> {}
