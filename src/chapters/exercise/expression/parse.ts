import { type Expression, FUNCTIONS, type Operator } from './expression';

/** Why a text is no formula, and at which of its characters, from 0. */
export interface Problem {
  readonly problem: 'empty' | 'long' | 'character' | 'name' | 'value' | 'close' | 'open' | 'call';
  readonly at: number;
  /** What stands there. */
  readonly part: string;
}

export type Parsed = { readonly expression: Expression } | Problem;

/** A longer text is not somebody's answer. */
const LONGEST = 300;

/** Other ways to write a sign or a name. */
const SPELLINGS = new Map(
  Object.entries({
    '\u2212': '-',
    '–': '-',
    '·': '*',
    '×': '*',
    '÷': '/',
    '**': '^',
    '√': 'sqrt',
    ln: 'log',
    α: 'alpha',
    β: 'beta',
    γ: 'gamma',
    δ: 'delta',
    ε: 'epsilon',
    η: 'eta',
    μ: 'mu',
    µ: 'mu',
    ρ: 'rho',
    σ: 'sigma',
    τ: 'tau',
    eps: 'epsilon',
  }),
);

interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

const TOKEN =
  /\s*(?:(\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)|([A-Za-z\u0370-\u03ff\u00b5](?:[A-Za-z_]|_?\d)*)|(\*\*|[-+*/^()\u2212–·×÷√²³]))/uy;

function tokensOf(text: string): readonly Token[] | Problem {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (found === null) {
      const at = from + (text.slice(from).length - text.slice(from).trimStart().length);
      return { problem: 'character', at, part: text.slice(at, at + 1) };
    }
    const [whole, number, name, sign = ''] = found;
    const at = from + whole.length - (number ?? name ?? sign).length;
    if (number !== undefined) tokens.push({ kind: 'number', text: number, at });
    else if (name !== undefined)
      tokens.push({ kind: 'name', text: SPELLINGS.get(name) ?? name, at });
    else if (sign === '²' || sign === '³') {
      tokens.push({ kind: 'sign', text: '^', at });
      tokens.push({ kind: 'number', text: sign === '²' ? '2' : '3', at });
    } else if (sign === '√') tokens.push({ kind: 'name', text: 'sqrt', at });
    else tokens.push({ kind: 'sign', text: SPELLINGS.get(sign) ?? sign, at });
  }
  return [...tokens, { kind: 'end', text: '', at: end }];
}

/** Wide signs as those that are meant, each at its place. */
const narrow = (text: string) =>
  text
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[。｡]/g, '.');

/** Thrown and caught in here alone. */
class Stop extends Error {
  constructor(readonly found: Problem) {
    super(found.problem);
  }
}

/** Reads a formula in these variables; signs may be left out between factors, as in 2x(1 − x). */
export function parse(text: string, variables: readonly string[]): Parsed {
  if (text.trim() === '') return { problem: 'empty', at: 0, part: '' };
  if (text.length > LONGEST) return { problem: 'long', at: LONGEST, part: '' };
  const tokens = tokensOf(narrow(text));
  if ('problem' in tokens) return tokens;
  try {
    return { expression: new Reader(tokens, new Set(variables)).whole() };
  } catch (error) {
    if (error instanceof Stop) return error.found;
    throw error;
  }
}

/** Recursive descent: sum > product > sign > power > atom. */
class Reader {
  #next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly variables: ReadonlySet<string>,
  ) {}

  whole(): Expression {
    const expression = this.#sum();
    const { kind, text } = this.#token;
    if (kind === 'end') return expression;
    throw this.#stop(text === ')' ? 'open' : 'value');
  }

  get #token(): Token {
    return this.tokens[this.#next] ?? { kind: 'end', text: '', at: 0 };
  }

  #stop(problem: Problem['problem']): Stop {
    const { at, text } = this.#token;
    return new Stop({ problem, at, part: text });
  }

  #take(...signs: string[]): string | null {
    const { kind, text } = this.#token;
    if (kind !== 'sign' || !signs.includes(text)) return null;
    this.#next += 1;
    return text;
  }

  #sum(): Expression {
    let left = this.#product();
    for (;;) {
      const operator = this.#take('+', '-') as Operator | null;
      if (operator === null) return left;
      left = { kind: 'pair', operator, left, right: this.#product() };
    }
  }

  #product(): Expression {
    let left = this.#signed();
    for (;;) {
      const operator = this.#take('*', '/') as Operator | null;
      const { kind, text } = this.#token;
      const juxtaposed = kind === 'number' || kind === 'name' || text === '(';
      if (operator === null && !juxtaposed) return left;
      const right = operator === null ? this.#power() : this.#signed();
      left = { kind: 'pair', operator: operator ?? '*', left, right };
    }
  }

  #signed(): Expression {
    const sign = this.#take('-', '+');
    if (sign === null) return this.#power();
    const of = this.#signed();
    return sign === '-' ? { kind: 'negative', of } : of;
  }

  #power(): Expression {
    const left = this.#atom();
    if (this.#take('^') === null) return left;
    // To the right first: 2^3^2 is 2^9; and the exponent may have a sign.
    return { kind: 'pair', operator: '^', left, right: this.#signed() };
  }

  #atom(): Expression {
    const { kind, text } = this.#token;
    if (kind === 'number') {
      this.#next += 1;
      return { kind: 'number', value: Number(text) };
    }
    if (kind === 'name') return this.#named(text);
    if (this.#take('(') === null) throw this.#stop('value');
    return this.#rest();
  }

  /** What follows an opening parenthesis. */
  #rest(): Expression {
    const inner = this.#sum();
    if (this.#take(')') === null) throw this.#stop('close');
    return inner;
  }

  #named(name: string): Expression {
    // A variable may have the name of a function.
    if (this.variables.has(name)) {
      this.#next += 1;
      return { kind: 'variable', name };
    }
    if (!Object.hasOwn(FUNCTIONS, name)) throw this.#stop('name');
    this.#next += 1;
    if (this.#take('(') === null) throw this.#stop('call');
    return { kind: 'call', name, of: this.#rest() };
  }
}
