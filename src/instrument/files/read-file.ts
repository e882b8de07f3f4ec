import { type Content, packing, readContent, tooLarge } from '../../engine/data/own/content';
import { FILE_LIMIT, isProblem, type Problem, problem } from '../../engine/data/own/problem';
import type { OwnFile } from '../../experiment/own-files';

/** A file that was read. */
export interface ReadFile extends OwnFile {
  readonly content: Content;
}

/** A file that was not, and why. */
export interface RefusedFile {
  readonly name: string;
  readonly problem: Problem;
}

/** Takes a file through digest, gzip and its format. Never rejects. */
export async function readFile(file: File): Promise<ReadFile | RefusedFile> {
  const { name, size } = file;
  const refuse = (problem: Problem): RefusedFile => ({ name, problem });
  const large = tooLarge(size);
  if (large !== null) return refuse(large);
  // Browsers leave it out of pages that came over plain http from another machine.
  if (globalThis.crypto?.subtle === undefined) return refuse(problem('insecure'));
  try {
    const packed = new Uint8Array(await file.arrayBuffer());
    const kind = packing(name, packed);
    if (typeof kind === 'object') return refuse(kind);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', packed));
    const bytes = kind === 'gzip' ? await inflate(packed) : packed;
    if (isProblem(bytes)) return refuse(bytes);
    const content = readContent(name, bytes);
    if (isProblem(content)) return refuse(content);
    return { name, size, sha256: hexadecimal(digest), content };
  } catch (error) {
    return refuse(problem('unreadable', { cause: String(error) }));
  }
}

/** Stops as soon as there is too much: a small file can unpack to any size. */
async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array | Problem> {
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > FILE_LIMIT) {
        await reader.cancel();
        return problem('inflated', { limit: FILE_LIMIT });
      }
      chunks.push(value);
    }
  } catch {
    return problem('gzip', { bytes: length });
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
