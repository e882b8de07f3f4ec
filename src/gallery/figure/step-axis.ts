/** How both charts show the steps. */
export interface StepAxis {
  readonly scale: 'linear' | 'log';
  /** The last step that is shown. */
  readonly until: number;
  /** Steps at which the experiment changes. */
  readonly events: readonly number[];
}
