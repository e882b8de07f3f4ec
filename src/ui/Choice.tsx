import { useId } from 'react';
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
  readonly hint?: string;
  readonly labelHidden?: boolean;
  /** Words instead of boxes: among charts. */
  readonly quiet?: boolean;
}

/** Boxes that a column of controls has room for in one row. */
const IN_A_ROW = 5;

/** A few options side by side, one of them chosen. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  hint,
  labelHidden = false,
  quiet = false,
}: Props<T>) {
  const id = useId();
  return (
    <div
      className={`choice${quiet ? ' choice-quiet' : ''}${options.length > IN_A_ROW ? ' choice-many' : ''}`}
      role="radiogroup"
      aria-labelledby={id}
      aria-describedby={hint === undefined ? undefined : `${id}h`}
    >
      <div className={labelHidden ? 'visually-hidden' : 'choice-head'}>
        <span id={id}>{label}</span>
        {hint !== undefined && <Hint label={label} text={hint} id={`${id}h`} />}
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
