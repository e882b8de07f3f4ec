import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReadFile, RefusedFile } from './read-file';

/** Files that are being read, of however many drops and choices at once. */
export interface ReadingsState {
  /** What is under way. */
  readonly files: readonly File[];
  /** What could not be used, since nothing was under way for the last time. */
  readonly refused: readonly RefusedFile[];
}

export type Readings = StoreApi<ReadingsState>;

export function createReadings(): Readings {
  return createStore<ReadingsState>(() => ({ files: [], refused: [] }));
}

type Reader = (files: readonly File[]) => Promise<readonly (ReadFile | RefusedFile)[]>;

/** Reads files, and gives those that can be used. */
export async function readInto(
  readings: Readings,
  files: readonly File[],
  reader: Reader,
): Promise<readonly ReadFile[]> {
  if (files.length === 0) return [];
  readings.setState((now) => ({
    files: [...now.files, ...files],
    refused: now.files.length === 0 ? [] : now.refused,
  }));
  const results = await reader(files);
  readings.setState((now) => ({
    files: now.files.filter((file) => !files.includes(file)),
    refused: [...now.refused, ...results.filter((result) => 'problem' in result)],
  }));
  return results.filter((result) => 'content' in result);
}
