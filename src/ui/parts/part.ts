import { type Absence, askServer } from './ask-server';
import { repairStyles } from './repair-styles';

/** Where a part of the page is that is fetched when it is first wanted. */
export type PartState<T> =
  | { readonly kind: 'unasked' | 'asked' }
  | { readonly kind: 'here'; readonly value: T }
  | { readonly kind: 'missing'; readonly why: Absence; readonly asking: boolean };

/** In ms: from then on a part that has not come is told. It may still come. */
const SLOW = 10_000;

/**
 * A part of the page, asked for once, however often it is shown or drawn. It lives outside of the
 * components: React drops the state of one that was never committed, and then asks without end.
 */
export class Part<T> {
  #state: PartState<T> = { kind: 'unasked' };
  #fetching: Promise<T> | null = null;
  readonly #listeners = new Set<() => void>();

  /** `sources` names the modules by their paths in src/, without the ending: only for the server. */
  constructor(
    readonly sources: () => readonly string[],
    readonly load: () => Promise<T>,
  ) {}

  readonly state = (): PartState<T> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The part. Asks for it at the first call alone; rejects as long as it is missing. */
  fetch(): Promise<T> {
    if (this.#fetching === null) {
      this.#set({ kind: 'asked' });
      const fetching = this.#fetch();
      this.#fetching = fetching;
      fetching.catch(() => this.#explain());
    }
    return this.#fetching;
  }

  /**
   * Asks again, where the server has what is missing. Firefox and WebKit keep a module that failed
   * for the life of the page: there the page has to be loaded again.
   */
  async tryAgain(reload: () => void): Promise<void> {
    if (this.#state.kind !== 'missing' || this.#state.asking) return;
    this.#set({ ...this.#state, asking: true });
    const why = await askServer(this.sources());
    if (why !== null) return this.#miss(why);
    try {
      await repairStyles();
      this.#fetching = this.#fetch();
      await this.#fetching;
    } catch {
      this.#miss('broken');
      reload();
    }
  }

  /** Resolves when the part has come, or is told to be missing. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.#state.kind !== 'here' && this.#state.kind !== 'missing') return;
        stop();
        resolve();
      };
      const stop = this.subscribe(look);
      look();
    });
  }

  async #fetch(): Promise<T> {
    const slow = setTimeout(() => this.#miss('slow'), SLOW);
    try {
      const value = await this.load();
      this.#set({ kind: 'here', value });
      return value;
    } finally {
      clearTimeout(slow);
    }
  }

  async #explain(): Promise<void> {
    this.#miss((await askServer(this.sources())) ?? 'broken');
  }

  #miss(why: Absence): void {
    if (this.#state.kind !== 'here') this.#set({ kind: 'missing', why, asking: false });
  }

  #set(state: PartState<T>): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
