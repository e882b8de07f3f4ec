import { createStore, type StoreApi } from 'zustand/vanilla';

/** Where files arrive, by dropping or by the dialog, until somebody reads them. */
export interface DeskState {
  /** Whether the dialog for own files is open. */
  readonly open: boolean;
  readonly offered: readonly File[];
}

export type Desk = StoreApi<DeskState>;

export function createDesk(): Desk {
  return createStore<DeskState>(() => ({ open: false, offered: [] }));
}
