import type { ExperimentStore } from '../experiment/store';

/** What the app gives to each screen beside the Lab. */
export interface ScreenProps {
  readonly store: ExperimentStore;
  /** Opens the text of a link as if the page had been opened with it; the Lab plays it. */
  readonly onOpen: (link: string) => void;
}
