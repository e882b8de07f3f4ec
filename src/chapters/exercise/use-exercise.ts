import { useCallback } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { withAnswer } from '../../exports/hand-in/done';
import { useKey, useProgress } from '../frame/chapter-context';
import { pageProgress } from '../progress/progress';
import { countTry } from './tries';

export type ExerciseState = 'open' | 'tried' | 'done';

/** The last mistake in each exercise, as long as the page is open; '' for one without a name. */
const mistakes = createStore<Readonly<Record<string, string>>>(() => ({}));

/** How far an exercise is, and how a play or a field judges it. */
export function useExercise(id: string): {
  readonly state: ExerciseState;
  /** The last mistake; '' where it has no name, null where none was made. */
  readonly mistake: string | null;
  /**
   * True: right; false: wrong; else the name of the mistake. The answer is kept as it was given, or
   * as it stood in a play.
   */
  readonly judge: (verdict: boolean | string, answer: string) => void;
} {
  const key = useKey(id);
  const state = useProgress(({ exercises }) => exercises[key]) ?? 'open';
  const mistake = useStore(mistakes, (all) => all[key] ?? null);
  const judge = useCallback(
    (verdict: boolean | string, answer: string) => {
      const { exercises, answers } = pageProgress().getState();
      if (verdict !== true) mistakes.setState({ [key]: verdict === false ? '' : verdict });
      if (exercises[key] === 'done') return;
      const right = verdict === true;
      pageProgress().setState({
        exercises: { ...exercises, [key]: right ? 'done' : 'tried' },
        answers: { ...answers, [key]: withAnswer(answers[key], answer, right) },
      });
      countTry(key);
    },
    [key],
  );
  return { state, mistake: state === 'done' ? null : mistake, judge };
}
