/**
 * Python code without the parts that an experiment has no use for. A part stands between `# only:`
 * with the names of what needs it, and `# end`; it is kept where one of them is used.
 */
export function selectCode(code: string, used: ReadonlySet<string>): string {
  const lines: string[] = [];
  let kept = true;
  for (const line of code.trimEnd().split('\n')) {
    const [, names] = /^\s*# only: (.+)$/.exec(line) ?? [];
    if (names !== undefined) kept = names.split(' ').some((name) => used.has(name));
    else if (/^\s*# end$/.test(line)) kept = true;
    else if (kept) lines.push(line);
  }
  return lines.join('\n');
}
