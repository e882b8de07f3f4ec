/** For tests: what a chapter's text consists of. */
export interface TextParts {
  /** Elements by name with their attributes, in order. */
  readonly elements: readonly {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
  }[];
  /** In TeX, without the words in them. */
  readonly formulas: { readonly display: readonly string[]; readonly inline: readonly string[] };
  readonly code: readonly string[];
  /** What is read, without formulas, code and elements. */
  readonly prose: string;
}

const CODE = /^```(\w*)\n([\s\S]*?)^```$/gm;
const DISPLAY = /^\$\$\n([\s\S]*?)^\$\$$/gm;
const INLINE = /\$([^$\n]+)\$/g;
const ELEMENT = /<([A-Z]\w*)((?:\s+[\w-]+(?:="[^"]*"|=\{[^}]*\})?)*)\s*\/?>/g;
const ATTRIBUTE = /([\w-]+)(?:="([^"]*)"|=\{([^}]*)\})?/g;

const withoutWords = (tex: string) =>
  tex
    .replace(/\\(text|operatorname|mathrm)\{[^}]*\}/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export function partsOf(text: string): TextParts {
  const code = [...text.matchAll(CODE)].map(([, , lines = '']) => lines);
  const spoken = text.replace(CODE, '').replace(/^import [^;]*;$/gm, '');
  const display = [...spoken.matchAll(DISPLAY)].map(([, tex = '']) => withoutWords(tex));
  const rest = spoken.replace(DISPLAY, '');
  const inline = [...rest.matchAll(INLINE)].map(([, tex = '']) => withoutWords(tex));
  const marked = rest.replace(INLINE, '');
  const elements = [...marked.matchAll(ELEMENT)].map(([, name = '', attributes = '']) => ({
    name,
    attributes: Object.fromEntries(
      [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', value, code]) => [
        key,
        value ?? code ?? 'true',
      ]),
    ),
  }));
  const prose = marked
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/[[\]*_#>]/g, '');
  return { elements, formulas: { display, inline }, code, prose };
}
