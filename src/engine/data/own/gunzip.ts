import { Gunzip } from 'fflate';
import { crc32 } from './crc32';
import { FILE_LIMIT, type Problem, problem } from './problem';

/** Packed bytes at a time: they unpack to at most 1032 times as many, so the limit holds within 17 MB. */
const CHUNK = 1 << 14;
/** CRC-32 and length, little-endian, at the end of each member. */
const TRAILER = 8;
/** Bytes after a trailer by which the reader tells whether another member begins. */
const BEGINNING = 4;

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks gzip (RFC 1952): one member or several, and zero bytes after the last, as tapes and some
 * programs leave them. It stops as soon as there are more than FILE_LIMIT bytes, since a small file
 * can unpack to any size. Not the browser's own, which ends or fails after the first member, engine
 * by engine: the page and the command line read the same file alike.
 */
export function gunzip(packed: Uint8Array): Uint8Array<ArrayBuffer> | Problem {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let member = { crc: 0, length: 0 };
  let sound = true;
  const reader = new Gunzip((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    member.crc = crc32(chunk, member.crc);
    member.length += chunk.length;
  });
  reader.onmember = (start) => {
    sound &&= isTrailer(packed, start - TRAILER, member);
    member = { crc: 0, length: 0 };
  };
  const end = endOf(reader, packed, () => length > FILE_LIMIT);
  if (length > FILE_LIMIT) return problem('inflated', { limit: FILE_LIMIT });
  sound &&= end <= packed.length && isTrailer(packed, end - TRAILER, member);
  if (!sound) return problem('gzip', { bytes: length });
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

interface Member {
  readonly crc: number;
  readonly length: number;
}

/**
 * Unpacks all of it, and gives the place where the last member ends; Infinity where it does not.
 * Zeros at the end may be of its trailer or follow it. The reader tells one from the other: it fails
 * as soon as it has as many bytes after a trailer as should begin another member.
 */
function endOf(reader: Gunzip, packed: Uint8Array, enough: () => boolean): number {
  let zeros = 0;
  while (packed[packed.length - 1 - zeros] === 0) zeros += 1;
  const known = packed.length - zeros;
  try {
    for (let at = 0; at < known && !enough(); at += CHUNK) {
      reader.push(packed.subarray(at, Math.min(known, at + CHUNK)));
    }
  } catch {
    return Infinity;
  }
  for (let added = 1; added <= TRAILER + BEGINNING; added++) {
    try {
      reader.push(new Uint8Array(1));
    } catch {
      // Earlier, and something else than zeros follows the trailer.
      return added < BEGINNING ? Infinity : known + added - BEGINNING;
    }
  }
  // The trailer is all zeros, of a member without bytes: wherever it ends, zeros follow.
  const rest = Math.max(0, zeros - TRAILER);
  try {
    for (let added = 0; added < rest; added += CHUNK) reader.push(new Uint8Array(CHUNK));
  } catch {
    return packed.length;
  }
  return Infinity;
}

function isTrailer(packed: Uint8Array, start: number, { crc, length }: Member): boolean {
  if (start < 0) return false;
  const view = new DataView(packed.buffer, packed.byteOffset + start, TRAILER);
  return view.getUint32(0, true) === crc && view.getUint32(4, true) === length;
}
