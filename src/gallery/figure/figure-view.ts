import { UNIT_QUANTITIES } from '../../engine/probes/unit-percentiles';
import { choice, field, type RecordOf, whole } from '../../experiment/field';

/** Half-widths of the axis of values. */
export const FIGURE_RANGES = ['3', '6', '12', '24'] as const;

/** How far the time axis reaches, and how it is divided. */
export const FIGURE_ZOOMS = ['all', '10000', '2000', '500'] as const;
export const FIGURE_AXES = ['linear', 'log'] as const;

/** Whose network the figure trains: the one of the page's experiment, or the paper's. */
export const FIGURE_NETWORKS = ['paper', 'present'] as const;

/** How the first figure of the 2015 paper is looked at. */
export const FIGURE_VIEW = {
  network: field('figure.network', choice(FIGURE_NETWORKS), 'present'),
  steps: field('figure.steps', whole(10, 1_000_000, 'factor'), 50_000, 'figsteps'),
  /** From 1, of the last hidden layer. */
  unit: field('figure.unit', whole(1, 128), 1, 'figunit'),
  shows: field('figure.shows', choice(UNIT_QUANTITIES), 'preactivation', 'figshows'),
  zoom: field('figure.zoom', choice(FIGURE_ZOOMS), 'all', 'figzoom'),
  axis: field('figure.axis', choice(FIGURE_AXES), 'linear', 'figaxis'),
  /** The Lab had the same one. */
  range: field('figure.range', choice(FIGURE_RANGES), '6', 'axis'),
};

export interface FigureView extends RecordOf<typeof FIGURE_VIEW> {}
