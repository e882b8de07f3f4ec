import { isProblem, type Problem } from '../../engine/data/own/problem';
import { arrange, isTestName, makeSource, type OwnSource } from '../../engine/data/own/source';
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

/** The files of an experiment that are here. */
export function selectionOf({ data, files }: Experiment, own: OwnData): readonly ReadFile[] {
  if (data !== 'own') return [];
  return files.flatMap((file) => {
    const content = own.contentOf(file.sha256);
    return content === null ? [] : [{ ...file, content }];
  });
}
