/**
 * Why a part of the page is not here:
 * - silent: the server does not answer, or there is no way to it
 * - newer: the server has another version of the page
 * - gone: the page is there, but not this part
 * - broken: the part is there, but could not be used
 * - slow: it has been on its way for long
 */
export type Absence = 'silent' | 'newer' | 'gone' | 'broken' | 'slow';

/** The element that the build writes into the page: the files of each part. */
export const FILES_ID = 'part-files';

/** In ms. */
const PATIENCE = 10_000;

/** Asks the server for the page and for parts of it; null where all of them can be had. */
export async function askServer(sources: readonly string[]): Promise<Absence | null> {
  const page = await ask(location.href.replace(/#.*/s, ''));
  if (page === null) return 'silent';
  if (!page.ok) return 'silent';
  const scripts = [...document.querySelectorAll('script[type="module"][src]')];
  const named = (script: Element) => page.text.includes(script.getAttribute('src') ?? '');
  if (!scripts.every(named)) return 'newer';
  const answers = await Promise.all(filesOf(sources).map((file) => ask(file)));
  if (answers.includes(null)) return 'silent';
  return answers.every((answer) => answer !== null && isCode(answer)) ? null : 'gone';
}

interface Answer {
  readonly ok: boolean;
  readonly type: string;
  readonly text: string;
}

/** A host that answers every address with its page has nothing else there. */
function isCode({ ok, type }: Answer): boolean {
  return ok && !type.includes('html');
}

/** Past what the browser keeps: a bad answer that it kept is replaced by the new one. */
async function ask(address: string): Promise<Answer | null> {
  const options = { cache: 'reload', signal: AbortSignal.timeout(PATIENCE) } as const;
  try {
    const answer = await fetch(address, options);
    const type = answer.headers.get('content-type') ?? '';
    return { ok: answer.ok, type, text: await answer.text() };
  } catch {
    return null;
  }
}

/** Empty in the development server, which knows no files. */
function filesOf(sources: readonly string[]): readonly string[] {
  const written = document.getElementById(FILES_ID)?.textContent ?? '{}';
  const files = JSON.parse(written) as Readonly<Record<string, readonly string[]>>;
  return [...new Set(sources.flatMap((source) => files[source] ?? []))];
}
