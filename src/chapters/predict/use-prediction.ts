import { useEffect, useMemo } from 'react';
import { useKey, useProgress } from '../frame/chapter-context';
import type { Prediction } from '../../exports/hand-in/done';
import { type Holding, useOwnDoing } from '../frame/play-context';
import { NO_PREDICTION, pageProgress } from '../progress/progress';

/** What a reader expects, and how it is changed. */
export interface Predicting extends Prediction {
  readonly choose: (choice: string) => void;
  /** Values at the places that the play asks for; null where nothing is drawn. */
  readonly draw: (curve: readonly (number | null)[]) => void;
  readonly skip: () => void;
  /** The truth is asked for. */
  readonly compare: () => void;
}

export function usePrediction(id: string): Predicting {
  const key = useKey(id);
  const prediction = useProgress(({ predictions }) => predictions[key]) ?? NO_PREDICTION;
  const acts = useMemo(() => {
    const set = (change: Partial<Prediction>) =>
      pageProgress().setState(({ predictions }) => ({
        predictions: {
          ...predictions,
          [key]: { ...(predictions[key] ?? NO_PREDICTION), ...change },
        },
      }));
    return {
      choose: (choice: string) => set({ choice, skipped: false }),
      draw: (curve: readonly (number | null)[]) => set({ curve: [...curve], skipped: false }),
      skip: () => set({ choice: null, curve: null, skipped: true, revealed: true }),
      compare: () => set({ revealed: true }),
    };
  }, [key]);
  return { ...prediction, ...acts };
}

/** Shows the truth as soon as the reader has brought it about in a play. */
export function useReveal(id: string, holding: Holding): void {
  const { compare } = usePrediction(id);
  const brought = useOwnDoing(holding);
  useEffect(() => {
    if (brought) compare();
  }, [brought, compare]);
}
