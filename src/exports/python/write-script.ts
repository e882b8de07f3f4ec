import type { RecordedRun } from './record-run';
import { type Section, writeProgram } from './sections';

/** Characters of a line of prose. */
const LINE = 96;

/** A Python program that trains the run again and compares. What is long stands at its end. */
export function writeScript(run: RecordedRun): string {
  const { about, imports, packedData, data, parts, recorded, run: last } = writeProgram(run);
  const [torch, ...others] = parts;
  const sections = [...others, packedData, data, recorded, last].map(write);
  const head = [`"""${about.map(wrap).join('\n\n')}\n"""`, imports.code, torch?.code ?? ''];
  return `${head.join('\n\n')}\n\n\n${sections.join('\n\n\n')}\n`;
}

function write({ title, code }: Section): string {
  return `# ${'-'.repeat(LINE - 2)}\n# ${title}\n\n${code}`;
}

/** Words that are longer than a line stay whole. */
function wrap(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < LINE) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines.join('\n');
}
