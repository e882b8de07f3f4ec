import { hex, type IdxImages, type IdxLabels, readIdx } from './idx';
import { FILE_LIMIT, type Problem, problem } from './problem';
import { readTable, type Table } from './table';

/** What one file holds. */
export type Content = IdxImages | IdxLabels | Table;

/** Bytes that tell a text from anything else. */
const LOOKED_AT = 4096;
const SHOWN = 4;

/** Whether the bytes are to be unpacked first; or why they cannot be. */
export function packing(name: string, bytes: Uint8Array): 'gzip' | 'none' | Problem {
  if (bytes.length === 0) return problem('empty');
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  return /\.gz$/i.test(name) ? problem('notGzip', { found: start(bytes) }) : 'none';
}

/** A file that is larger is not even read. */
export function tooLarge(size: number): Problem | null {
  return size > FILE_LIMIT ? problem('large', { size, limit: FILE_LIMIT }) : null;
}

/** Reads an unpacked file: IDX by its first bytes or its name, or a table of text. */
export function readContent(name: string, bytes: Uint8Array): Content | Problem {
  if (bytes.length === 0) return problem('empty');
  const named = /idx\d|ubyte/i.test(name);
  if (named || (bytes.length >= SHOWN && bytes[0] === 0 && bytes[1] === 0)) return readIdx(bytes);
  const unknown = problem('kind', { found: start(bytes) });
  if (bytes.subarray(0, LOOKED_AT).includes(0)) return unknown;
  try {
    return readTable(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return /\.(csv|tsv|txt)(\.gz)?$/i.test(name) ? problem('utf8') : unknown;
  }
}

function start(bytes: Uint8Array): string {
  return hex(bytes.subarray(0, SHOWN));
}
