import type { StoreApi } from 'zustand/vanilla';
import type { ExperimentStore } from '../experiment/store';
import type { OwnData } from '../session/own-data';

/** What the app gives to a screen that trains the present experiment. */
export interface ScreenProps<View> {
  readonly store: ExperimentStore;
  /** How the screen is looked at. */
  readonly view: StoreApi<View>;
  /** What people's files hold. */
  readonly own: OwnData;
}
