/** For tests: the code that may say something, by its path from here. */
export const SOURCES = import.meta.glob<string>(
  ['../**/*.{ts,tsx}', '!../**/*.{test,fixture}.{ts,tsx}', '!../**/words/*.ts'],
  { query: '?raw', import: 'default', eager: true },
);

/** For tests: keys written out in a text, and keys that a template in it makes from such parts. */
export function usedBy(text: string, parts = namesIn(text)): (key: string) => boolean {
  const quoted = namesIn(text);
  const templates = [...text.matchAll(/`(\w+\.[^`\n]*\$\{[^`\n]*)`/g)].map(([, template = '']) => {
    const fixed = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/\./g, '\\.'));
    return new RegExp(`^${fixed.join('([\\w-]+)')}$`);
  });
  const made = (key: string) =>
    templates.some((template) => {
      const found = template.exec(key)?.slice(1);
      return found !== undefined && found.every((part) => parts.has(part));
    });
  return (key) => quoted.has(key) || made(key);
}

/** For tests: what is quoted in a text, stands there in a list as `name: NAME,`, or names an element. */
export function namesIn(text: string): ReadonlySet<string> {
  const named = [...text.matchAll(/'([^'\n]*)'|^ {2}(\w+): [A-Z]+,$| name="(\w+)"/gm)];
  return new Set(named.map(([, word, listed, element]) => word ?? listed ?? element ?? ''));
}
