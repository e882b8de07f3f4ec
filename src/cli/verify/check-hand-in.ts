import { judgeAnswer } from '../../chapters/exercise/judge-answer';
import type { KeptRun } from '../../exports/hand-in/done';
import { type Damage, type HandIn, LARGEST, readHandIn } from '../../exports/hand-in/hand-in';
import type { Row } from './row';

/** What computing a kept run has found, or why it was not computed. */
export type Found = { readonly fingerprint: string } | { readonly problem: string };

const DAMAGES: Readonly<Record<Damage['reason'], string>> = {
  json: 'it is no whole JSON text',
  other: 'it is no hand-in',
  newer: 'a newer version of the page wrote it',
  part: 'not valid',
};

/** Reads the bytes of a file; a string is what is wrong with them. */
export function readBytes(bytes: Uint8Array): HandIn | string {
  if (bytes.length > LARGEST) return `damaged: it is larger than ${LARGEST} bytes`;
  const read = readHandIn(new TextDecoder().decode(bytes));
  if ('handIn' in read) return read.handIn;
  const { reason, where } = read.damage;
  return `damaged: ${DAMAGES[reason]}${where === '' ? '' : `: ${where}`}`;
}

/** The lines of a hand-in: first of the whole, then of all that is in it. */
export function rowsOf(
  file: string,
  handIn: HandIn,
  found: (run: KeptRun) => Found,
): readonly Row[] {
  const exercises = exerciseRows(file, handIn);
  const runs = handIn.runs.map((run) => runRow(file, run, found(run)));
  const right = exercises.filter((row) => row.right !== 'no').length;
  return [
    {
      file,
      kind: 'file',
      answer: `${right} of ${exercises.length}`,
      ...troubleOf([...exercises, ...runs]),
    },
    ...exercises,
    ...Object.keys(handIn.tasks).map((item): Row => ({ file, kind: 'task', item })),
    ...Object.entries(handIn.predictions).map(([item, { choice, curve, skipped }]): Row => ({
      file,
      kind: 'prediction',
      item,
      answer: choice ?? (skipped ? 'skipped' : curve === null ? '' : 'drawn'),
    })),
    ...runs,
  ];
}

/** What is wrong with a whole hand-in: the first of what is forged, else of what is not checked. */
function troubleOf(rows: readonly Row[]): Pick<Row, 'right' | 'problem'> {
  const forged = rows.filter(({ problem }) => problem?.startsWith('forged'));
  if (forged.length > 0) {
    return { right: 'no', problem: `forged: ${forged.map(({ item }) => item).join(', ')}` };
  }
  const unchecked = rows.filter(({ problem }) => problem?.startsWith('unchecked'));
  if (unchecked.length === 0) return { right: 'yes' };
  return { problem: `unchecked: ${unchecked.map(({ item }) => item).join(', ')}` };
}

function exerciseRows(file: string, { exercises, answers }: HandIn): readonly Row[] {
  const items = [...new Set([...Object.keys(exercises), ...Object.keys(answers)])];
  return items.map((item) => {
    const { tries, given = [] } = answers[item] ?? {};
    const last = given.at(-1);
    const told = exercises[item] === 'done';
    const row: Row = {
      file,
      kind: 'exercise',
      item,
      ...(last !== undefined && { answer: last.answer }),
      ...(tries !== undefined && { tries }),
    };
    if (last === undefined) {
      // Done before answers were kept, or no page's work.
      return { ...row, right: told ? 'told' : 'no', problem: 'unchecked: no answer is in it' };
    }
    const found = judgeAnswer(item, last.answer);
    if (found === 'unknown') {
      return { ...row, right: told ? 'told' : 'no', problem: 'unchecked: no such exercise' };
    }
    if (last.right !== told) return { ...row, right: 'no', problem: 'forged: it says both' };
    if (found === 'play') return { ...row, right: told ? 'told' : 'no' };
    const right = found === 'right' ? 'yes' : 'no';
    const otherwise = given.some(
      ({ answer, right: said }) => said !== (judgeAnswer(item, answer) === 'right'),
    );
    if (!otherwise) return { ...row, right };
    return { ...row, right, problem: 'forged: an answer is not what it is said to be' };
  });
}

function runRow(file: string, run: KeptRun, found: Found): Row {
  const { place, link, step, fingerprint } = run;
  const row = { file, kind: 'run', item: place, link, step, fingerprintTold: fingerprint } as const;
  if ('problem' in found) return { ...row, problem: `unchecked: ${found.problem}` };
  const right = found.fingerprint === fingerprint;
  return {
    ...row,
    right: right ? 'yes' : 'no',
    fingerprintFound: found.fingerprint,
    ...(!right && { problem: 'forged: another fingerprint' }),
  };
}
