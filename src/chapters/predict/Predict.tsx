import { createContext, type ReactNode, use, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoosingContext } from './Option';
import './predict.css';
import { usePrediction } from './use-prediction';

const RevealedContext = createContext(false);

interface Props {
  readonly id: string;
  readonly children: ReactNode;
}

/** A question before the run: what is chosen stays beside the truth. It can be skipped. */
export function Predict({ id, children }: Props) {
  const { t } = useTranslation();
  const { choice, skipped, revealed, choose, skip, compare } = usePrediction(id);
  const choosing = useMemo(() => ({ chosen: choice, choose }), [choice, choose]);
  return (
    <div
      role="group"
      className="predict"
      id={id}
      data-testid="prediction"
      data-choice={choice ?? undefined}
      data-revealed={revealed}
      aria-label={t('chapter.predict')}
    >
      <p className="predict-title">{t('chapter.predict')}</p>
      <ChoosingContext value={choosing}>
        <RevealedContext value={revealed}>{children}</RevealedContext>
      </ChoosingContext>
      <div className="predict-acts">
        {choice !== null && !revealed && (
          <button type="button" onClick={compare}>
            {t('chapter.compare')}
          </button>
        )}
        {choice === null && !skipped && !revealed && (
          <button type="button" className="link" onClick={skip}>
            {t('chapter.skip')}
          </button>
        )}
      </div>
    </div>
  );
}

/** What the run shows: opens when the run has shown it, or on "compare". */
export function Truth({ children }: { children: ReactNode }) {
  const revealed = use(RevealedContext);
  return (
    <div className="truth" role="status">
      {revealed && children}
    </div>
  );
}
