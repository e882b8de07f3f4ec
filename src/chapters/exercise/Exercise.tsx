import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasGroups } from '../../ui/typed-number';
import { useChapter } from '../frame/chapter-context';
import { OpenContext } from '../frame/Explanation';
import { ChoosingContext } from '../predict/Option';
import { AnswerField } from './AnswerField';
import type { Check, Verdict } from './checks';
import './exercise.css';
import { judgeText } from './judge-text';
import { useExercise } from './use-exercise';

/** The last mistake; '' where it has no name that a hint could fit, null: none. */
const MistakeContext = createContext<string | null>(null);

/** A question that the page checks. */
export function Exercise({ id, children }: { id: string; children: ReactNode }) {
  const { t } = useTranslation();
  const check = useChapter().exercises[id];
  if (check === undefined) throw new Error(`There is no check of the exercise ${id}`);
  const { state, mistake, judge } = useExercise(id);
  const [chosen, setChosen] = useState<string | null>(null);
  const give = useCallback(
    (verdict: Verdict, answer: string) =>
      judge(verdict === 'right' ? true : verdict === 'wrong' ? false : verdict.mistake, answer),
    [judge],
  );
  const choosing = useMemo(
    () => ({
      chosen,
      choose: (option: string) => {
        setChosen(option);
        if (check.kind === 'choice') give(check.check(option), option);
      },
    }),
    [chosen, check, give],
  );
  return (
    <div
      role="group"
      className="exercise"
      id={id}
      data-testid="exercise"
      data-state={state}
      data-mistake={mistake ?? undefined}
      aria-label={t('chapter.exercise')}
    >
      <ChoosingContext value={choosing}>
        <MistakeContext value={mistake}>
          <OpenContext value={state === 'done'}>{children}</OpenContext>
        </MistakeContext>
      </ChoosingContext>
      <Field check={check} onVerdict={give} />
      <p className="exercise-state" role="status">
        {state !== 'open' && t(`chapter.exerciseState.${state}`)}
      </p>
    </div>
  );
}

interface FieldProps {
  readonly check: Check;
  readonly onVerdict: (verdict: Verdict, answer: string) => void;
}

/** Where the answer is given, unless it is chosen, or shown by a run. */
function Field({ check, onVerdict }: FieldProps) {
  const { t } = useTranslation();
  if (check.kind === 'choice' || check.kind === 'run') return null;
  const names = check.kind === 'expression' ? check.variables.join(', ') : '';
  const submit = (text: string) => {
    const judged = judgeText(check, text);
    if ('verdict' in judged) {
      onVerdict(judged.verdict, text);
      return null;
    }
    if (judged.problem === 'number')
      return t(hasGroups(text) ? 'ui.grouped' : 'chapter.problem.number');
    const { problem, at, part } = judged;
    return t(`chapter.problem.${problem}`, { position: at + 1, part, names });
  };
  return check.kind === 'numeric' ? (
    <AnswerField unit={check.unit} submit={submit} />
  ) : (
    <AnswerField wide note={t('chapter.formulaNote', { names })} submit={submit} />
  );
}

interface HintProps {
  /** The mistake that it fits; without it, any that no other hint fits. */
  readonly for?: string;
  readonly children: ReactNode;
}

/** What helps after a wrong try. */
export function Hint({ for: fits = '', children }: HintProps) {
  const open = use(MistakeContext) === fits;
  return (
    <div className="exercise-hint" role="status">
      {open && children}
    </div>
  );
}
