import { gunzip, isGzip } from './gunzip';
import { hex, type IdxImages, type IdxLabels, readIdx } from './idx';
import { FILE_LIMIT, isProblem, type Problem, problem } from './problem';
import { readTable, type Table } from './table';
import { decodeText, looksLikeText } from './text';

/** What one file holds. */
export type Content = IdxImages | IdxLabels | Table;

const SHOWN = 4;
/** The ends of names that tables have; what stands before them says nothing of their kind. */
const TABLE_NAME = /\.(csv|tsv|tab|txt|data|dat)(\.gz)?$/i;

/** A file that is larger is not even read. */
export function tooLarge(size: number): Problem | null {
  return size > FILE_LIMIT ? problem('large', { size, limit: FILE_LIMIT }) : null;
}

/** Reads a file as it is, packed or not: by its bytes, whatever its name says. */
export function readPacked(name: string, bytes: Uint8Array): Content | Problem {
  const unpacked = isGzip(bytes) ? gunzip(bytes) : bytes;
  return isProblem(unpacked) ? unpacked : readContent(name, unpacked);
}

/**
 * Reads an unpacked file: IDX, or a table of text. The bytes tell which; where it is neither, the
 * name tells what it was meant to be.
 */
export function readContent(name: string, bytes: Uint8Array): Content | Problem {
  if (bytes.length === 0) return problem('empty');
  const begins = (...start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);
  // UTF-32, which has a mark of order that begins like IDX.
  if (begins(0, 0, 0xfe, 0xff)) return problem('utf8');
  const named = /idx\d|ubyte/i.test(name) && !TABLE_NAME.test(name);
  if (begins(0, 0) && bytes.length >= SHOWN) return readIdx(bytes);
  if (begins(0x50, 0x4b, 3, 4)) return problem('zip');
  const text = decodeText(bytes);
  if (text !== null) {
    if (/^\s*<(!doctype|html|\?xml)/i.test(text)) return problem('markup');
    const table = readTable(text);
    return isProblem(table) && named ? readIdx(bytes) : table;
  }
  if (named) return readIdx(bytes);
  if (looksLikeText(bytes)) return problem('utf8');
  const found = hex(bytes.subarray(0, SHOWN));
  return problem(/\.gz$/i.test(name) ? 'notGzip' : 'kind', { found });
}
