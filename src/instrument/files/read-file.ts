import { type Content, readPacked, tooLarge } from '../../engine/data/own/content';
import { isProblem, type Problem, problem } from '../../engine/data/own/problem';
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
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', packed));
    const content = readPacked(name, packed);
    if (isProblem(content)) return refuse(content);
    return { name, size, sha256: hexadecimal(digest), content };
  } catch (error) {
    return refuse(problem('unreadable', { cause: String(error) }));
  }
}

function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
