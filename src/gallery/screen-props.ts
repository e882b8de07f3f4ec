import type { ExperimentStore } from '../experiment/store';
import type { OwnData } from '../session/own-data';

/** What the app gives to each screen beside the Lab. */
export interface ScreenProps {
  readonly store: ExperimentStore;
  /** What people's files hold, for screens that train. */
  readonly own: OwnData;
  /** Opens the text of a link as if the page had been opened with it; the Lab plays it. */
  readonly onOpen: (link: string) => void;
}
