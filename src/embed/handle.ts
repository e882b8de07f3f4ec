import type { Commands, EventName, Events, SnapshotFormat } from './protocol';

/** What is framed, and how. */
export interface EmbedOptions {
  /** The text after '#' of a link, or a whole address of the page. */
  readonly link?: string;
  /** The parts that are shown, such as `['bands', 'transport']`; without it all. */
  readonly parts?: string | readonly string[];
  /** Settings that cannot be changed, by their keys: `['lr', 'a.norm']`, or `'all'`. */
  readonly locked?: string | readonly string[];
  /** What is to be done, in plain text of at most 280 characters. */
  readonly task?: string;
  /** Results stay hidden until a prediction is made. */
  readonly curtain?: boolean;
  /** False: there is no way from here to the full Lab. */
  readonly full?: boolean;
  /** The address of the page; without it the page that `embed.js` lies beside. */
  readonly page?: string;
  /** The text of `shiftscope.html`, to be framed in place of an address. */
  readonly html?: string;
  /** What a sandbox allows, `'allow-scripts'` at least; without it there is no sandbox. */
  readonly sandbox?: string;
  /** The title of the frame, for who cannot see it. */
  readonly title?: string;
  /** CSS pixels, 640 without it; `'auto'`: as high as the page needs, and it grows with it. */
  readonly height?: number | 'auto';
  /** What the link says that leads to the page where it does not answer. */
  readonly fallback?: string;
}

/** What a hosting page has of a framed one. Each promise is rejected with an error in words. */
export interface Handle {
  readonly frame: HTMLIFrameElement;
  play(): Promise<null>;
  pause(): Promise<null>;
  /** Resolves when so many steps, or one, are done. */
  step(steps?: number): Promise<Commands['step']['result']>;
  /** Resolves when the run is at the step, or has looked back at it. */
  seek(step: number): Promise<Commands['seek']['result']>;
  reset(): Promise<null>;
  set(values: Commands['set']['args']['values']): Promise<null>;
  getState(): Promise<Commands['getState']['result']>;
  setState(link: string): Promise<Commands['setState']['result']>;
  snapshot(
    chart: string,
    format: SnapshotFormat,
    size?: { readonly width?: number; readonly height?: number },
  ): Promise<Commands['snapshot']['result']>;
  focus(): Promise<null>;
  /** Calls back with each such event; returns how to stop. */
  on<Name extends EventName>(event: Name, listener: (data: Events[Name]) => void): () => void;
  /** Takes the frame away; what has not been answered is rejected. */
  remove(): void;
}
