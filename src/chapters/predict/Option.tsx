import { createContext, type ReactNode, use } from 'react';
import './option.css';

interface Choosing {
  readonly chosen: string | null;
  readonly choose: (name: string) => void;
}

/** Of what an option is one: a prediction or an exercise. */
export const ChoosingContext = createContext<Choosing | null>(null);

/** One answer of a prediction or of an exercise. */
export function Option({ name, children }: { name: string; children: ReactNode }) {
  const choosing = use(ChoosingContext);
  if (choosing === null) throw new Error('An option is of a prediction or an exercise');
  const { chosen, choose } = choosing;
  return (
    <button
      type="button"
      className="option"
      data-option={name}
      aria-pressed={chosen === name}
      onClick={() => choose(name)}
    >
      {children}
    </button>
  );
}
