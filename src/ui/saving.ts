import { Part } from './parts/part';

/** What saves charts: fetched with the first that is saved. */
export const saving = new Part(
  () => ['ui/save-chart'],
  () => import('./save-chart'),
);
