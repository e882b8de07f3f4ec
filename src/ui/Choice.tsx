import { type ReactNode, useId } from 'react';
import './choice.css';
import { Hint } from './Hint';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  readonly hint?: ReactNode;
  readonly anew?: boolean;
  readonly labelHidden?: boolean;
  /** Words instead of boxes: among charts. */
  readonly quiet?: boolean;
}

/** Boxes, and letters in them, that a column of controls has room for in one row. */
const IN_A_ROW = 5;
const LETTERS_IN_A_ROW = 32;

/** A few options side by side, one of them chosen. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  hint,
  anew,
  labelHidden = false,
  quiet = false,
}: Props<T>) {
  const id = useId();
  return (
    <div
      className={`choice ${quiet ? 'choice-quiet' : layoutOf(options)}${hint === undefined ? '' : ' hinted'}`}
      role="radiogroup"
      aria-labelledby={id}
      aria-describedby={hint === undefined ? undefined : `${id}h`}
    >
      <div className={labelHidden ? 'visually-hidden' : 'choice-head'}>
        <span id={id}>{label}</span>
        {hint !== undefined && <Hint label={label} text={hint} id={`${id}h`} anew={anew} />}
      </div>
      <div className="choice-options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

/** How boxes are set out: in one row, or in several where they are many or have long names. */
function layoutOf(options: readonly Option<string>[]): string {
  if (options.length > IN_A_ROW) return 'choice-many';
  const letters = options.reduce((sum, { label }) => sum + lettersOf(label), 0);
  return letters > LETTERS_IN_A_ROW ? 'choice-wordy' : '';
}

/** A Chinese character is as wide as two letters. */
function lettersOf(label: string): number {
  return label.length + (label.match(/\p{Script=Han}/gu) ?? []).length;
}
