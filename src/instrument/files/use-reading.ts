import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useRun } from '../run/run-context';
import type { ReadFile, RefusedFile } from './read-file';
import { readFiles } from './read-files';
import { createReadings, readInto } from './readings';

interface Reading {
  /** Names of the files that are being read. */
  readonly reading: readonly string[];
  readonly refused: readonly RefusedFile[];
  readonly read: (files: readonly File[]) => void;
}

/** Reads files as they are given, and those that lie among the pending ones unless another does it. */
export function useReading(active: boolean, take: (files: readonly ReadFile[]) => void): Reading {
  const { pendingFiles } = useRun();
  const [readings] = useState(createReadings);
  const { files, refused } = useStore(readings);

  // Reading takes its time: what is read is for whoever is there then.
  const latest = useRef(take);
  useLayoutEffect(() => {
    latest.current = take;
  }, [take]);

  const read = useCallback(
    async (given: readonly File[]) => latest.current(await readInto(readings, given, readFiles)),
    [readings],
  );

  useEffect(() => {
    const collect = () => {
      const { offered } = pendingFiles.getState();
      if (!active || offered.length === 0) return;
      pendingFiles.setState({ offered: [] });
      void read(offered);
    };
    collect();
    return pendingFiles.subscribe(collect);
  }, [active, pendingFiles, read]);

  return { reading: files.map(({ name }) => name), refused, read: (given) => void read(given) };
}
