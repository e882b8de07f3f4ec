import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** What is wrong with a text that is no answer; null: it is one, and was judged. */
  readonly submit: (text: string) => string | null;
  readonly unit?: string | null;
  /** What can be typed, in a sentence. */
  readonly note?: ReactNode;
  readonly wide?: boolean;
}

/** Where an answer is typed. A text that is none is no try: the field says what is wrong with it. */
export function AnswerField({ submit, unit = null, note, wide = false }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setProblem(submit(text));
  };
  return (
    <form className="answer" onSubmit={onSubmit}>
      <label htmlFor={id}>{t('chapter.answer')}</label>
      <input
        id={id}
        className={wide ? 'answer-wide' : undefined}
        type="text"
        inputMode={wide ? 'text' : 'decimal'}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={problem !== null}
        aria-describedby={`${id}p ${id}n`}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {unit !== null && <span>{unit}</span>}
      <button type="submit">{t('chapter.check')}</button>
      <p id={`${id}p`} className="answer-problem" role="alert">
        {problem}
      </p>
      <p id={`${id}n`} className="answer-note">
        {note}
      </p>
    </form>
  );
}
