import type { CourseApi } from './find-api';

/** What a course is to keep. */
export interface Standing {
  /** What the page goes on with another day. */
  readonly suspended: string;
  readonly done: number;
  /** At least 1. */
  readonly of: number;
}

interface Listener {
  /** The course is there, with what it has kept; '' where it has nothing yet. */
  readonly onBegin: (suspended: string) => void;
  /** Whether all that it was given is kept. */
  readonly onConnection: (held: boolean) => void;
}

/** In ms: when it is tried again, twice as long each time. */
const SOON = 5000;
const LATE = 60_000;

/** A conversation with a course by SCORM 1.2. It may break off: it is taken up again by itself. */
export class Course {
  readonly #opened = Date.now();
  #begun = false;
  #completed = false;
  #ended = false;
  #wanted: Standing | null = null;
  #kept: Standing | null = null;
  #wait = SOON;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly api: CourseApi,
    private readonly listener: Listener,
  ) {}

  /** Begins, or tries what has failed again. */
  go(): void {
    clearTimeout(this.#timer);
    if (this.#ended) return;
    const held = (this.#begun || this.#begin()) && this.#send();
    if (held) this.#wait = SOON;
    else {
      this.#timer = setTimeout(() => this.go(), this.#wait);
      this.#wait = Math.min(2 * this.#wait, LATE);
    }
    this.listener.onConnection(held);
  }

  /** What it is to keep from now on, with the next `go` or at the end. */
  prepare(standing: Standing): void {
    this.#wanted = standing;
  }

  /** The page is left: the course has the time that was spent, and lets it go on another day. */
  end(): void {
    clearTimeout(this.#timer);
    if (this.#ended || !this.#begun) return;
    this.#send();
    this.#set('cmi.core.session_time', duration(Date.now() - this.#opened));
    this.#set('cmi.core.exit', 'suspend');
    this.#ended = this.#call(() => this.api.LMSFinish(''));
  }

  #begin(): boolean {
    if (!this.#call(() => this.api.LMSInitialize(''))) return false;
    this.#begun = true;
    this.#completed = /^(completed|passed)$/.test(this.#get('cmi.core.lesson_status'));
    this.listener.onBegin(this.#get('cmi.suspend_data'));
    return true;
  }

  #send(): boolean {
    const standing = this.#wanted;
    if (standing === null || standing === this.#kept) return true;
    const { suspended, done, of } = standing;
    this.#completed ||= done >= of;
    // Not every course has these two.
    this.#set('cmi.core.score.min', '0');
    this.#set('cmi.core.score.max', '100');
    const kept =
      this.#set('cmi.core.score.raw', String(Math.round((100 * done) / of))) &&
      this.#set('cmi.core.lesson_status', this.#completed ? 'completed' : 'incomplete') &&
      this.#set('cmi.suspend_data', suspended) &&
      this.#call(() => this.api.LMSCommit(''));
    if (kept) this.#kept = standing;
    return kept;
  }

  #get(name: string): string {
    try {
      return String(this.api.LMSGetValue(name) ?? '');
    } catch {
      return '';
    }
  }

  #set(name: string, value: string): boolean {
    return this.#call(() => this.api.LMSSetValue(name, value));
  }

  /** A course whose window is gone throws. */
  #call(act: () => unknown): boolean {
    try {
      return String(act()) === 'true';
    } catch {
      return false;
    }
  }
}

/** As SCORM 1.2 writes a span of time: HHHH:MM:SS. */
export function duration(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.min(9999, Math.floor(seconds / 3600));
  return `${String(hours).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
