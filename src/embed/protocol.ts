/**
 * `shiftscope/1`: what a page of Shiftscope and the page that frames it say to each other, by
 * `postMessage`. A host says hello until the page says `ready`, from then on it is told of events,
 * and each of its requests is answered under the request's id. Nobody is asked who they are.
 */

/** Raised when a message of before would mean something else. */
export type Version = 1;

/** Said until the other side answers: by the page 20 times, every 500 ms; by the host at any time. */
export interface Hello {
  readonly shiftscope: Version;
  readonly hello: 'page' | 'host';
}

/** From the host. */
export interface Request<Name extends CommandName = CommandName> {
  readonly shiftscope: Version;
  /** The answer bears it. */
  readonly id: number | string;
  readonly command: Name;
  /** May be missing where a command takes none. */
  readonly args?: Commands[Name]['args'];
}

/** From the page: a request was carried out, or why it was not. */
export type Answer<Name extends CommandName = CommandName> = Done<Name> | Refusal;

export interface Done<Name extends CommandName = CommandName> {
  readonly shiftscope: Version;
  readonly id: number | string;
  readonly result: Commands[Name]['result'];
}

export interface Refusal {
  readonly shiftscope: Version;
  /** Null: of a hello. */
  readonly id: number | string | null;
  /** In words. */
  readonly error: string;
}

/** From the page, to a host that has said hello. */
export type EventMessage = {
  readonly [Name in EventName]: {
    readonly shiftscope: Version;
    readonly event: Name;
    readonly data: Events[Name];
  };
}[EventName];

export type FromPage = Hello | Answer | EventMessage;
export type FromHost = Hello | Request;

export type CommandName = keyof Commands;
export type EventName = keyof Events;

/** None. */
export type NoArguments = Readonly<Record<string, never>>;

/** What a host can ask for. The run is that of Start and the Lab. */
export interface Commands {
  readonly play: { readonly args: NoArguments; readonly result: null };
  readonly pause: { readonly args: NoArguments; readonly result: null };
  /** So many steps, or one, then pause; answered when they are done. */
  readonly step: {
    readonly args: { readonly steps?: number };
    readonly result: { readonly step: number };
  };
  /** Up to a step, then pause, and answered when it is there; a step that is past is looked back at. */
  readonly seek: {
    readonly args: { readonly step: number };
    readonly result: { readonly step: number };
  };
  /** The same run again from step 0. */
  readonly reset: { readonly args: NoArguments; readonly result: null };
  /** Values by the keys of a link, `{ lr: 5, 'a.norm': 'batch' }`: all of them, or none. */
  readonly set: {
    readonly args: { readonly values: Readonly<Record<string, string | number | boolean>> };
    readonly result: null;
  };
  readonly getState: { readonly args: NoArguments; readonly result: State };
  /** Opens a link: the text after '#', or a whole address. Parts that cannot be used are told. */
  readonly setState: {
    readonly args: { readonly link: string };
    readonly result: { readonly ignored: readonly string[] };
  };
  /** A chart of the screen, as large as it is there or in CSS pixels. */
  readonly snapshot: {
    readonly args: {
      readonly chart: string;
      readonly format: SnapshotFormat;
      readonly width?: number;
      readonly height?: number;
    };
    readonly result: Snapshot;
  };
  /** Brings the keyboard to the page. */
  readonly focus: { readonly args: NoArguments; readonly result: null };
}

export type SnapshotFormat = 'png' | 'svg' | 'csv';

export interface Snapshot {
  /** In the language of the page. */
  readonly title: string;
  /** For a file. */
  readonly name: string;
  readonly file: Blob;
}

/** Where the page stands. */
export interface State {
  /** All that it shows, readable and as the text after '#' of its address. */
  readonly link: string;
  readonly screen: string;
  readonly playing: boolean;
  /** The newest recorded step. */
  readonly step: number;
  /** Of all parameters at that step; '' before the first is recorded. */
  readonly fingerprint: string;
}

/** What a host is told of. */
export interface Events {
  /** The answer to hello. */
  readonly ready: State;
  /** At most four times a second. */
  readonly step: {
    readonly step: number;
    readonly playing: boolean;
    /** By network, `a` and `b`; of the test set, null where it is not measured or no number. */
    readonly networks: Readonly<
      Record<string, { readonly loss: number | null; readonly accuracy: number | null }>
    >;
  };
  /** Something that the link holds: a setting, the screen, the language. */
  readonly changed: { readonly link: string };
  /** A network has left the numbers: in which step, in which layer (from 1), and what of it. */
  readonly diverged: {
    readonly network: string;
    readonly step: number;
    readonly layer: number;
    readonly what: 'pre-activation' | 'gradient' | 'loss';
  };
  /**
   * The run has stopped by itself: at the step that was asked for, by `stop`, by `goal`, or since
   * networks have diverged.
   */
  readonly finished: {
    readonly step: number;
    readonly why: 'reached' | 'stop' | 'goal' | 'divergence';
  };
  /** The run has come to rest. */
  readonly fingerprint: { readonly step: number; readonly fingerprint: string };
  /**
   * A question was answered before the run, or skipped: of a chapter (`saturation/drift`, say), or
   * that of a class (`class`).
   */
  readonly prediction: {
    readonly id: string;
    readonly choice: string | null;
    /** A drawn curve: shares or values along its axis. */
    readonly curve: readonly (number | null)[] | null;
    readonly skipped: boolean;
    /** Whether the truth stands beside it. */
    readonly revealed: boolean;
  };
  /** An exercise of a chapter was tried; tries count from when the page was opened. */
  readonly exercise: { readonly id: string; readonly done: boolean; readonly tries: number };
  /** CSS pixels at which nothing has to be scrolled; also said as `lti.frameResize`. */
  readonly height: { readonly height: number };
}
