import { createStore, type StoreApi } from 'zustand/vanilla';

/** Where files arrive, by dropping or by the dialog, until somebody reads them. */
export interface PendingFilesState {
  /** Whether the dialog for own files is open. */
  readonly open: boolean;
  readonly offered: readonly File[];
}

export type PendingFiles = StoreApi<PendingFilesState>;

export function createPendingFiles(): PendingFiles {
  return createStore<PendingFilesState>(() => ({ open: false, offered: [] }));
}
