import { useTranslation } from 'react-i18next';
import { type Guess, GUESSES } from './guesses';

interface Props {
  readonly onGuess: (guess: Guess) => void;
}

/** What will happen? The answer opens what is hidden until then. */
export function AskGuess({ onGuess }: Props) {
  const { t } = useTranslation();
  return (
    <section className="guess" aria-label={t('guess.question')}>
      <h2>{t('guess.question')}</h2>
      <p>{t('guess.lead')}</p>
      <div className="guess-answers">
        {GUESSES.map((guess) => (
          <button key={guess} type="button" onClick={() => onGuess(guess)}>
            {t(`guess.${guess}`)}
          </button>
        ))}
      </div>
    </section>
  );
}

/** The answer, beside what then happens. */
export function MadeGuess({ guess }: { guess: Guess }) {
  const { t } = useTranslation();
  return (
    <p className="guess-made" data-testid="guess" data-value={guess}>
      <span>{t('guess.made')}</span> <strong>{t(`guess.${guess}`)}</strong>
    </p>
  );
}
