import { agree, type Ranges } from './expression/agree';
import type { Expression } from './expression/expression';
import { parse } from './expression/parse';

/** What an answer is worth: right, a mistake that has a name, or wrong in a way that has none. */
export type Verdict = 'right' | 'wrong' | { readonly mistake: string };

export interface NumericCheck {
  readonly kind: 'numeric';
  readonly answer: number;
  readonly tolerance: number;
  readonly unit: string | null;
  readonly mistakes: readonly string[];
  readonly check: (value: number) => Verdict;
}

export interface ChoiceCheck {
  readonly kind: 'choice';
  readonly answer: string;
  readonly mistakes: readonly string[];
  readonly check: (option: string) => Verdict;
}

export interface ExpressionCheck {
  readonly kind: 'expression';
  readonly answer: Expression;
  /** The names that an answer may use. */
  readonly variables: readonly string[];
  readonly mistakes: readonly string[];
  readonly check: (given: Expression) => Verdict;
}

export interface RunCheck {
  readonly kind: 'run';
  readonly mistakes: readonly string[];
}

export type Check = NumericCheck | ChoiceCheck | ExpressionCheck | RunCheck;
export type Exercises = Readonly<Record<string, Check>>;

interface Numeric {
  readonly answer: number;
  /** How far an answer may be off, in the same unit. */
  readonly tolerance: number;
  readonly unit?: string;
  /** What typical mistakes give: a value, or a test of one. */
  readonly mistakes?: Readonly<Record<string, number | ((value: number) => boolean)>>;
}

/** A number is asked for. */
export function numeric({ answer, tolerance, unit, mistakes = {} }: Numeric): NumericCheck {
  const near = (value: number, to: number) => Math.abs(value - to) <= tolerance * (1 + 1e-9);
  return {
    kind: 'numeric',
    answer,
    tolerance,
    unit: unit ?? null,
    mistakes: Object.keys(mistakes),
    check: (value) => {
      if (near(value, answer)) return 'right';
      const made = Object.entries(mistakes).find(([, of]) =>
        typeof of === 'number' ? near(value, of) : of(value),
      );
      return made === undefined ? 'wrong' : { mistake: made[0] };
    },
  };
}

/** One of the options is right; each other one is a mistake of its own name. */
export function choice(answer: string): ChoiceCheck {
  return {
    kind: 'choice',
    answer,
    mistakes: [],
    check: (option) => (option === answer ? 'right' : { mistake: option }),
  };
}

/** Where variables are drawn that have no bounds of their own. */
const USUAL = [0.3, 3] as const;

interface Formula {
  /** The names that an answer may use, or between which values each is drawn. */
  readonly variables: readonly string[] | Ranges;
  readonly answer: string;
  /** What typical mistakes give. */
  readonly mistakes?: Readonly<Record<string, string>>;
}

/** A formula is asked for: right is all that has the same values at random points. */
export function expression({ variables, answer, mistakes = {} }: Formula): ExpressionCheck {
  const ranges: Ranges = Array.isArray(variables)
    ? Object.fromEntries(variables.map((name: string) => [name, USUAL]))
    : (variables as Ranges);
  const names = Object.keys(ranges);
  const read = (text: string): Expression => {
    const parsed = parse(text, names);
    if ('problem' in parsed) throw new Error(`${parsed.problem} in the formula ${text}`);
    return parsed.expression;
  };
  const right = read(answer);
  const wrong = Object.entries(mistakes).map(([name, text]) => [name, read(text)] as const);
  return {
    kind: 'expression',
    answer: right,
    variables: names,
    mistakes: Object.keys(mistakes),
    check: (given) => {
      if (agree(given, right, ranges)) return 'right';
      const made = wrong.find(([, formula]) => agree(given, formula, ranges));
      return made === undefined ? 'wrong' : { mistake: made[0] };
    },
  };
}

/** A play judges it by its run. */
export function ofRun({ mistakes = [] }: { readonly mistakes?: readonly string[] } = {}): RunCheck {
  return { kind: 'run', mistakes };
}
