import { createHash } from 'node:crypto';
import type { DataSet } from '../engine/data/data-set';
import { type Content, readPacked, tooLarge } from '../engine/data/own/content';
import { isProblem, type Problem } from '../engine/data/own/problem';
import type { Experiment } from '../experiment/experiment';
import { ownDataSet } from '../experiment/own-data-set';
import { ownDataRefusal } from '../experiment/own-data-refusal';
import { visibleName } from '../experiment/shown-name';

/** Digits of a digest that tell two files apart. */
const SHOWN = 12;

/**
 * The data of a link that trains on files, from the files named on the command line, in any order;
 * null for one that does not. A string is what is wrong.
 */
export function readOwnData(
  experiment: Experiment,
  names: readonly string[],
  read: (file: string) => Uint8Array,
): DataSet | null | string {
  if (experiment.data !== 'own') {
    return names.length === 0 ? null : 'the link trains on no files: leave out --data';
  }
  if (experiment.files.length === 0) return 'the link names no files to train on';
  const given = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
  for (const name of names) {
    try {
      const bytes = read(name);
      given.set(createHash('sha256').update(bytes).digest('hex'), { name, bytes });
    } catch (error) {
      return `${visibleName(name)} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  const asked = new Set(experiment.files.map(({ sha256 }) => sha256));
  for (const [sha256, { name }] of given) {
    if (!asked.has(sha256))
      return `${visibleName(name)} is no file of this link: its SHA-256 is ${sha256}`;
  }
  const contents: Content[] = [];
  for (const { name, size, sha256 } of experiment.files) {
    const file = given.get(sha256);
    if (file === undefined) {
      return `give ${visibleName(name)} with --data (${size} bytes, SHA-256 ${sha256.slice(0, SHOWN)}…)`;
    }
    const content = tooLarge(file.bytes.length) ?? readPacked(file.name, file.bytes);
    if (isProblem(content)) return `${visibleName(file.name)} cannot be used: ${tell(content)}`;
    contents.push(content);
  }
  const data = ownDataSet(experiment, contents);
  const wrong = isProblem(data) ? data : ownDataRefusal(experiment, data);
  return wrong === null ? (data as DataSet) : `the files cannot be used: ${tell(wrong)}`;
}

function tell({ reason, values }: Problem): string {
  const parts = Object.entries(values).map(
    ([name, value]) => `${name} ${visibleName(String(value))}`,
  );
  return [reason, ...parts].join(', ');
}
