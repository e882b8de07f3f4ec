import type { ChoiceCheck, ExpressionCheck, NumericCheck, Verdict } from './checks';
import { parse, type Problem } from './expression/parse';
import { readNumber } from './read-number';

/** An answer that was given as text. */
export type Judged = { readonly verdict: Verdict } | Problem | { readonly problem: 'number' };

/** What an answer is worth, as it was typed, or as the name of an option; or why it is none. */
export function judgeText(
  check: NumericCheck | ChoiceCheck | ExpressionCheck,
  text: string,
): Judged {
  switch (check.kind) {
    case 'choice':
      return { verdict: check.check(text) };
    case 'numeric': {
      const value = readNumber(text, check.unit);
      return value === null ? { problem: 'number' } : { verdict: check.check(value) };
    }
    case 'expression': {
      const parsed = parse(text, check.variables);
      return 'expression' in parsed ? { verdict: check.check(parsed.expression) } : parsed;
    }
  }
}
