/** What a chart needs to know about its surroundings. Colours are CSS colours, sizes CSS pixels. */
export interface ChartTheme {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  /** Faint fill of the saturated zones. */
  readonly zone: string;
  /** Of each arm, by index. */
  readonly arms: readonly string[];
  readonly sans: string;
  /** Size of axis labels; titles are HTML. */
  readonly fontSize: number;
  /** Device pixels per CSS pixel; the context is already scaled by it. */
  readonly pixelRatio: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A moment marked on every time axis: a change of the experiment, or the scrubbed step. */
export interface TimeMarks {
  readonly events: readonly number[];
  /** What was changed at each of them, the longest way to say it first. */
  readonly labels?: readonly (readonly string[])[];
  /** The step looked at, or null when live. */
  readonly cursor: number | null;
}
