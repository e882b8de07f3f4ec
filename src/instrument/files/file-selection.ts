import { tableProblem } from '../../engine/data/own/make-own-data-set';
import { isProblem, type Problem } from '../../engine/data/own/problem';
import { arrange, isTestName, makeSource, type OwnSource } from '../../engine/data/own/source';
import type { Column } from '../../engine/data/own/table';
import type { Experiment } from '../../experiment/experiment';
import type { OwnData } from '../../session/own-data';
import type { ReadFile } from './read-file';

/** Files that together can be trained on, in the order of the link. */
export interface OwnSet {
  readonly files: readonly ReadFile[];
  readonly source: OwnSource;
}

/**
 * The selection with more files in it. What is complete by itself takes the place of what was there,
 * unless one pair is for training and the other, by its name, for the test.
 */
export function added(
  selection: readonly ReadFile[],
  files: readonly ReadFile[],
): readonly ReadFile[] {
  const isNew = (file: ReadFile) => files.every(({ sha256 }) => sha256 !== file.sha256);
  const rest = selection.filter((file) => isNew(file) && file.content.kind !== 'table');
  const both = [...rest, ...files];
  const tests = both.filter(({ name }) => isTestName(name)).length;
  const four = both.length === 4 && tests === 2 && !isProblem(arrange(both));
  const whole = files.length > 0 && !isProblem(arrange(files));
  return whole && !four ? files : both;
}

/** The set in the selection, or why there is none; null while the selection is empty. */
export function setOf(selection: readonly ReadFile[]): OwnSet | Problem | null {
  if (selection.length === 0) return null;
  const order = arrange(selection);
  if (isProblem(order)) return order;
  const files = order.flatMap((at) => selection[at] ?? []);
  const source = makeSource(files.map(({ content }) => content));
  return isProblem(source) ? source : { files, source };
}

/** Why this set cannot be trained on with this label column; null where it can. */
export function labelProblem({ source }: OwnSet, label: number | null): Problem | null {
  return source.kind === 'table' ? tableProblem(source, label) : null;
}

/** Names that people give to the column of the classes. */
const LABEL = /^(labels?|class|classes|target|species|y|类别|类|标签)$/i;

/**
 * The label column that is meant most likely, from 1: one of words from its first row on, which can
 * be nothing else; one that is named so; or the last that has classes.
 */
export function likelyLabel({ source }: OwnSet): number | null {
  if (source.kind !== 'table') return null;
  const { columns } = source;
  const wordsFrom = ({ flaw, classes }: Column) =>
    classes === null || flaw === null || flaw.text === '' ? Infinity : flaw.line;
  const first = Math.min(...columns.map(wordsFrom));
  const words = first === Infinity ? -1 : columns.findLastIndex((one) => wordsFrom(one) === first);
  const named = columns.findIndex(({ name }) => LABEL.test(name));
  const last = columns.findLastIndex(({ classes }) => classes !== null);
  const at = [words, named, last].find((index) => index >= 0) ?? -1;
  return at < 0 || at === columns.length - 1 ? null : at + 1;
}

/** The files of an experiment that are here. */
export function selectionOf({ data, files }: Experiment, own: OwnData): readonly ReadFile[] {
  if (data !== 'own') return [];
  return files.flatMap((file) => {
    const content = own.contentOf(file.sha256);
    return content === null ? [] : [{ ...file, content }];
  });
}
