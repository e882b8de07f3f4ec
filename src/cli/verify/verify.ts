import { createHash } from 'node:crypto';
import { readLink } from '../../experiment/link';
import type { HandIn } from '../../exports/hand-in/hand-in';
import type { Terminal } from '../replay';
import { partOf } from '../shard';
import { readArguments } from './arguments';
import { type Found, readBytes, rowsOf } from './check-hand-in';
import { type Compute, RunPlan } from './plan-runs';
import { CSV_HEAD, csvLine, jsonLine, type Row } from './row';

/** Where hand-ins lie: the process's folders, or a test's. */
export interface Desk extends Pick<Terminal, 'out' | 'error' | 'read'> {
  /** The paths of all files in a folder, with `/` in them. Throws where it cannot be read. */
  readonly list: (folder: string) => readonly string[];
}

/** Exit statuses: all well · a file is damaged or forged · a mistake in the call. */
const SUCCESS = 0;
const TROUBLE = 1;
const MISTAKE = 2;

/** What a hand-in is saved as, or what text from the clipboard may be. */
const NAMED = /\.(json|txt)$/i;

/**
 * Checks all hand-ins of a folder: judges each answer as the page does, and computes every run again.
 * Prints a table. Resolves to the exit status; never throws for what a person can get wrong.
 */
export async function verify(
  words: readonly string[],
  compute: Compute,
  desk: Desk,
): Promise<number> {
  const fail = (message: string) => {
    desk.error(`verify: ${message}`);
    return MISTAKE;
  };
  const options = readArguments(words);
  if (typeof options === 'string') return fail(options);
  const { folder, format, shard, mostSteps } = options;
  let files: readonly string[];
  const data = new Map<string, string>();
  try {
    files = desk
      .list(folder)
      .filter((file) => NAMED.test(file))
      .toSorted(byCharacters);
    for (const name of options.data) data.set(digestOf(desk.read(name)), name);
  } catch (error) {
    return fail(messageOf(error));
  }
  if (files.length === 0) return fail(`${folder} holds no hand-in (.json or .txt)`);
  const dataOf = (link: string) =>
    readLink(link).experiment.files.flatMap(({ sha256 }) => data.get(sha256) ?? []);
  const runs = new RunPlan(mostSteps, compute, dataOf);
  const mine = shard === null ? files : partOf(shard, files);
  const handIns = mine.map((file) => [file, read(desk, `${folder}/${file}`)] as const);
  for (const [, handIn] of handIns)
    if (typeof handIn !== 'string') handIn.runs.forEach((run) => runs.add(run));

  // All are under way at once; the table has the order of the files.
  const tables = handIns.map(([file, handIn]) => tableOf(file, handIn, runs));
  if (format === 'csv' && (shard === null || shard.part === 1)) desk.out(CSV_HEAD);
  let damaged = 0;
  let forged = 0;
  for (const table of tables) {
    const rows = await table;
    for (const row of rows) desk.out(format === 'csv' ? csvLine(row) : jsonLine(row));
    const problem = rows[0]?.problem;
    if (problem === undefined) continue;
    desk.error(`verify: ${rows[0]?.file}: ${problem}`);
    if (problem.startsWith('damaged')) damaged += 1;
    if (problem.startsWith('forged')) forged += 1;
  }
  desk.error(`verify: ${mine.length} hand-ins, ${damaged} damaged, ${forged} forged`);
  return damaged + forged > 0 ? TROUBLE : SUCCESS;
}

/** Alike on every machine, whatever its language. */
const byCharacters = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function read(desk: Desk, path: string): HandIn | string {
  try {
    return readBytes(desk.read(path));
  } catch (error) {
    return `damaged: ${messageOf(error)}`;
  }
}

async function tableOf(
  file: string,
  handIn: HandIn | string,
  runs: RunPlan,
): Promise<readonly Row[]> {
  if (typeof handIn === 'string') return [{ file, kind: 'file', right: 'no', problem: handIn }];
  const found = await Promise.all(
    handIn.runs.map(async (run) => [run, await runs.find(run)] as const),
  );
  const known = new Map<unknown, Found>(found);
  return rowsOf(file, handIn, (run) => known.get(run) ?? { problem: 'it was not computed' });
}
