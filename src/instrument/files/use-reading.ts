import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useRun } from '../run/run-context';
import type { ReadFile, RefusedFile } from './read-file';
import { readFiles } from './read-files';

interface Reading {
  /** Names of the files that are being read. */
  readonly reading: readonly string[];
  /** Of those that were read last. */
  readonly refused: readonly RefusedFile[];
  readonly read: (files: readonly File[]) => void;
}

/** Reads files as they are given, and those that lie among the pending ones unless another does it. */
export function useReading(active: boolean, take: (files: readonly ReadFile[]) => void): Reading {
  const { pendingFiles } = useRun();
  const [reading, setReading] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);

  // Reading takes its time: what is read is for whoever is there then.
  const latest = useRef(take);
  useLayoutEffect(() => {
    latest.current = take;
  }, [take]);

  const read = useCallback(async (files: readonly File[]) => {
    if (files.length === 0) return;
    setReading(files.map(({ name }) => name));
    setRefused([]);
    const results = await readFiles(files);
    setReading([]);
    setRefused(results.filter((result) => 'problem' in result));
    latest.current(results.filter((result) => 'content' in result));
  }, []);

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

  return { reading, refused, read: (files) => void read(files) };
}
