import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReadFile, RefusedFile } from './read-file';

/** Files that are being read, of however many drops and choices at once. */
export interface ReadingsState {
  /** What is under way. */
  readonly files: readonly File[];
  /** What could not be used, since nothing was under way for the last time. */
  readonly refused: readonly RefusedFile[];
  /** What was given so far has been read. */
  readonly before: Promise<unknown>;
}

export type Readings = StoreApi<ReadingsState>;

export function createReadings(): Readings {
  return createStore<ReadingsState>(() => ({
    files: [],
    refused: [],
    before: Promise.resolve(),
  }));
}

type Reader = (files: readonly File[]) => Promise<readonly (ReadFile | RefusedFile)[]>;

/**
 * Reads files, and gives those that can be used: after what was given before them, since what comes
 * later takes the place of it, however long each takes to read.
 */
export async function readInto(
  readings: Readings,
  files: readonly File[],
  reader: Reader,
): Promise<readonly ReadFile[]> {
  if (files.length === 0) return [];
  const { before } = readings.getState();
  const reading = reader(files);
  const inTurn = before.then(() => reading);
  readings.setState((now) => ({
    files: [...now.files, ...files],
    refused: now.files.length === 0 ? [] : now.refused,
    before: inTurn,
  }));
  const results = await inTurn;
  readings.setState((now) => ({
    files: now.files.filter((file) => !files.includes(file)),
    refused: [...now.refused, ...results.filter((result) => 'problem' in result)],
  }));
  return results.filter((result) => 'content' in result);
}
