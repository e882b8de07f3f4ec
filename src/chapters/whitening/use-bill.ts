import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { startWorker } from '../../session/threads/start-worker';
import { type Measurement, SIZES } from './bill';
import address from './bill.worker.ts?worker&url';

/** By ascending d; kept as long as the page is open, so that the exercises can ask about it. */
const measured = createStore<readonly Measurement[]>(() => []);

export function useMeasurements(): readonly Measurement[] {
  return useStore(measured);
}

export interface Bill {
  readonly measurements: readonly Measurement[];
  /** 'failed': the thread could not be started or has died. */
  readonly state: 'idle' | 'measuring' | 'paused' | 'done' | 'failed';
  /** Begins, or begins anew. */
  readonly measure: () => void;
  readonly stop: () => void;
}

/**
 * The bill, measured in a thread of its own that lives only while it measures and is seen; what was
 * measured stays, and the sizes that are left are measured when it is seen again.
 */
export function useBill(seen: boolean): Bill {
  const measurements = useMeasurements();
  const [wanted, setWanted] = useState(false);
  const [failed, setFailed] = useState(false);
  const done = measurements.length === SIZES.length;
  const running = wanted && seen && !done && !failed;

  useEffect(() => {
    if (!running) return undefined;
    const worker = startWorker(address);
    worker.addEventListener('message', ({ data }: MessageEvent<Measurement>) =>
      measured.setState([...measured.getState(), data], true),
    );
    worker.addEventListener('error', () => setFailed(true));
    worker.postMessage(SIZES.slice(measured.getState().length), []);
    return () => worker.terminate();
  }, [running]);

  const measure = useCallback(() => {
    if (measured.getState().length === SIZES.length) measured.setState([], true);
    setFailed(false);
    setWanted(true);
  }, []);
  const stop = useCallback(() => setWanted(false), []);
  const state = failed
    ? 'failed'
    : done
      ? 'done'
      : !wanted
        ? 'idle'
        : seen
          ? 'measuring'
          : 'paused';
  return { measurements, state, measure, stop };
}
