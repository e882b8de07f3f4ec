/** What a course offers its pages by SCORM 1.2: texts go in and come out, `'true'` where all is well. */
export interface CourseApi {
  LMSInitialize(nothing: ''): unknown;
  LMSGetValue(name: string): unknown;
  LMSSetValue(name: string, value: string): unknown;
  LMSCommit(nothing: ''): unknown;
  LMSFinish(nothing: ''): unknown;
}

/** Frames within frames: more are no course. */
const DEEPEST = 100;

const NAMES = [
  'LMSInitialize',
  'LMSGetValue',
  'LMSSetValue',
  'LMSCommit',
  'LMSFinish',
] as const satisfies readonly (keyof CourseApi)[];

/** The course that a page stands in: around its frame, or around the page that has opened it. */
export function findApi(page: Window): CourseApi | null {
  const opener = openerOf(page);
  return around(page) ?? (opener === null ? null : (apiOf(opener) ?? around(opener)));
}

function around(page: Window): CourseApi | null {
  let here = page;
  for (let depth = 0; depth < DEEPEST && here.parent !== here; depth++) {
    here = here.parent;
    const api = apiOf(here);
    if (api !== null) return api;
  }
  return null;
}

/** Null also where the window is another host's, which a browser does not let us look into. */
function apiOf(window: Window): CourseApi | null {
  try {
    const { API: api } = window as { readonly API?: Readonly<Record<string, unknown>> };
    const whole = api != null && NAMES.every((name) => typeof api[name] === 'function');
    return whole ? (api as unknown as CourseApi) : null;
  } catch {
    return null;
  }
}

function openerOf(page: Window): Window | null {
  try {
    return (page.opener ?? page.top?.opener ?? null) as Window | null;
  } catch {
    return null;
  }
}
