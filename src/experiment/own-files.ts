import * as v from 'valibot';
import type { FilesKind } from './field';

/** A person's file as a link knows it: enough to ask for it and to know it again. */
export interface OwnFile {
  /** At most NAME_LIMIT characters. */
  readonly name: string;
  readonly size: number;
  /** 64 hexadecimal digits, of the file as it is (gzip and all). */
  readonly sha256: string;
}

/** Characters of a file's name that a link keeps. */
const NAME_LIMIT = 80;
/** Nine digits of bytes. */
const SIZE_LIMIT = 999_999_999;

/**
 * Addresses show letters, digits, dots and hyphens as they are; in a name "_" is "__" and anything
 * else its code point in hexadecimal digits between two "_".
 */
const CHARACTER = '(?:[A-Za-z0-9.-]|__|_(?:10|[0-9a-f])?[0-9a-f]{1,4}_)';
const FILE = `${CHARACTER}{0,${NAME_LIMIT}}:\\d{1,9}:[0-9a-f]{64}`;
/** A table; pictures and labels; or those twice, for training and test. */
const TEXT = new RegExp(`^(?:none|${FILE}(?:,${FILE}(?:,${FILE},${FILE})?)?)$`);

const OWN_FILE = v.object({
  name: v.pipe(
    v.string(),
    v.transform((name) => name.slice(0, NAME_LIMIT)),
  ),
  size: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SIZE_LIMIT)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

/** `NAME:BYTES:SHA-256` of each file, separated by commas, or `none`. */
export const FILES: FilesKind = {
  type: 'files',
  value: v.pipe(
    v.array(OWN_FILE),
    v.check(({ length }) => [0, 1, 2, 4].includes(length)),
  ),
  text: v.pipe(v.string(), v.regex(TEXT), v.transform(readFiles)),
  write: writeFiles,
};

/** The text of a link for these files. */
export function writeFiles(files: readonly OwnFile[]): string {
  if (files.length === 0) return 'none';
  return files.map(({ name, size, sha256 }) => `${writeName(name)}:${size}:${sha256}`).join(',');
}

function readFiles(text: string): OwnFile[] {
  if (text === 'none') return [];
  return text.split(',').map((file) => {
    const [name = '', size = '', sha256 = ''] = file.split(':');
    return { name: readName(name), size: Number(size), sha256 };
  });
}

function writeName(name: string): string {
  return Array.from(name.slice(0, NAME_LIMIT), (character) => {
    if (character === '_') return '__';
    if (/[A-Za-z0-9.-]/.test(character)) return character;
    return `_${(character.codePointAt(0) ?? 0).toString(16)}_`;
  }).join('');
}

function readName(text: string): string {
  return text.replace(/_([0-9a-f]*)_/g, (_, digits: string) =>
    digits === '' ? '_' : String.fromCodePoint(Number.parseInt(digits, 16)),
  );
}
