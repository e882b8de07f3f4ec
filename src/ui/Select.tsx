import { type ReactNode, useId } from 'react';
import type { Option } from './Choice';
import { Hint } from './Hint';
import './select.css';

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  readonly hint: ReactNode;
  readonly anew?: boolean;
}

/** One of many options, chosen from a list. */
export function Select<T extends string>({
  label,
  value,
  options,
  onChange,
  hint,
  anew,
}: Props<T>) {
  const id = useId();
  return (
    <div className="select hinted">
      <label htmlFor={id}>{label}</label>
      <Hint label={label} text={hint} id={`${id}h`} anew={anew} />
      <select
        id={id}
        value={value}
        aria-describedby={`${id}h`}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
