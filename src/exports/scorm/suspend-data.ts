import * as v from 'valibot';
import { type Answers, DONE } from '../hand-in/done';

/** In characters: what a course keeps of a page by SCORM 1.2. */
export const ROOM = 4096;

/** Raised when a reader would have to change. */
const VERSION = '1.';

const WORK = v.object({ ...DONE, link: v.pipe(v.string(), v.maxLength(8192)) });

/** What a reader has done, and the link to where she was. */
export type Work = Readonly<v.InferOutput<typeof WORK>>;

/** As a text that a course can keep; of much work the oldest and the least is left out. */
export async function packWork(work: Work): Promise<string> {
  let packed = '';
  for (const smaller of everSmaller(work)) {
    packed =
      VERSION +
      toBase64(await passed(JSON.stringify(smaller), new CompressionStream('deflate-raw')));
    if (packed.length <= ROOM) break;
  }
  return packed;
}

/** What was packed; null where it is something else. */
export async function unpackWork(text: string): Promise<Work | null> {
  if (!text.startsWith(VERSION)) return null;
  try {
    const bytes = Uint8Array.from(atob(text.slice(VERSION.length)), (each) => each.charCodeAt(0));
    const json = await passed(bytes, new DecompressionStream('deflate-raw'));
    const { success, output } = v.safeParse(WORK, JSON.parse(new TextDecoder().decode(json)));
    return success ? output : null;
  } catch {
    return null;
  }
}

function* everSmaller({
  link,
  exercises,
  tasks,
  answers,
  predictions,
  runs,
}: Work): Generator<Work> {
  const whole = { exercises, tasks, answers, predictions, runs, link };
  yield whole;
  const last = { ...whole, answers: withLast(answers), runs: runs.slice(-10) };
  yield last;
  yield { ...last, runs: runs.slice(-2) };
  const bare = { ...whole, answers: {}, runs: [] };
  yield bare;
  yield { ...bare, predictions: {} };
  yield { ...bare, predictions: {}, link: '' };
}

function withLast(answers: Readonly<Record<string, Answers>>): Record<string, Answers> {
  return Object.fromEntries(
    Object.entries(answers).map(([name, { tries, given }]) => [
      name,
      { tries, given: given.slice(-1) },
    ]),
  );
}

async function passed(data: BlobPart, through: GenericTransformStream): Promise<Uint8Array> {
  return new Uint8Array(
    await new Response(
      new Blob([data])
        .stream()
        .pipeThrough(
          through as ReadableWritablePair<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>,
        ),
    ).arrayBuffer(),
  );
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
