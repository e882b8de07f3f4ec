import { csvFormatRow } from 'd3';

/** A line of the table: of a file, or of something that is in it. */
export interface Row {
  /** The hand-in's path in the folder. */
  readonly file: string;
  readonly kind: 'file' | 'exercise' | 'task' | 'prediction' | 'run';
  /** Its name on the page, such as `saturation/too-large`; of a run where it ran. */
  readonly item?: string;
  /** The last answer; of a prediction what was chosen; of a file how many exercises are right. */
  readonly answer?: string;
  readonly tries?: number;
  /** Found by computing it again; `told`: only the file says that it is right. */
  readonly right?: 'yes' | 'no' | 'told';
  readonly link?: string;
  readonly step?: number;
  readonly fingerprintTold?: string;
  readonly fingerprintFound?: string;
  /** What is wrong with it, in words; begins with one of `Trouble`. */
  readonly problem?: string;
}

/**
 * What can be wrong: the file cannot be read · it says something else than what is found · it cannot
 * be computed here.
 */
export type Trouble = 'damaged' | 'forged' | 'unchecked';

const COLUMNS = {
  file: 'file',
  kind: 'kind',
  item: 'item',
  answer: 'answer',
  tries: 'tries',
  right: 'right',
  link: 'link',
  step: 'step',
  fingerprintTold: 'fingerprint_told',
  fingerprintFound: 'fingerprint_found',
  problem: 'problem',
} as const satisfies Record<keyof Row, string>;

const NAMES = Object.keys(COLUMNS) as (keyof Row)[];

export const CSV_HEAD = csvFormatRow(Object.values(COLUMNS));

export function csvLine(row: Row): string {
  return csvFormatRow(NAMES.map((name) => harmless(String(row[name] ?? ''))));
}

/** Every column, null where it says nothing. */
export function jsonLine(row: Row): string {
  return JSON.stringify(
    Object.fromEntries(NAMES.map((name) => [COLUMNS[name], row[name] ?? null])),
  );
}

/** A spreadsheet takes a text that begins like this for a formula, and computes it. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[-+]?[\d.,]+$/;

/** With an apostrophe before what would be computed: a hand-in can hold anything. */
function harmless(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
