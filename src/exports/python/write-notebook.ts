import type { RecordedRun } from './record-run';
import { type Section, writeProgram } from './sections';

/** The same program as a Jupyter notebook: the data first, which can be read without PyTorch. */
export function writeNotebook(run: RecordedRun): string {
  const { about, imports, packedData, data, parts, recorded, run: last } = writeProgram(run);
  const [title = '', ...sentences] = about;
  const cells = [
    markdown('about', [`# ${title}`, ...sentences.map(link)].join('\n\n')),
    code(imports),
    ...titled(packedData),
    code(data),
    code({ id: 'first-example', title: '', code: 'example(0)' }),
    ...[...parts, recorded, last].flatMap(titled),
  ];
  const notebook = {
    cells,
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

/** A link's signs are no emphasis. */
function link(sentence: string): string {
  return sentence.replace(/v=1\S*$/, '`$&`');
}

function titled(section: Section): object[] {
  return [markdown(`${section.id}-title`, `## ${section.title}`), code(section)];
}

function markdown(id: string, text: string): object {
  return { cell_type: 'markdown', id, metadata: {}, source: lines(text) };
}

function code({ id, code: text, packed = false }: Section): object {
  return {
    cell_type: 'code',
    id,
    metadata: packed ? { jupyter: { source_hidden: true } } : {},
    execution_count: null,
    outputs: [],
    source: lines(text),
  };
}

/** As notebooks keep a text: line by line, each with its end. */
function lines(text: string): string[] {
  return text.split('\n').map((line, i, { length }) => (i < length - 1 ? `${line}\n` : line));
}
