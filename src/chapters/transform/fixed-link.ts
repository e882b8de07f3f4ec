/** Nonlinearities of the comparison: one that needs γ, and one that does not. */
export const BENDS = ['sigmoid', 'relu'] as const;
export type Bend = (typeof BENDS)[number];

/** When the comparison is decided, and by which accuracies. */
export const REVEALED_AT = 1500;
export const STUCK = 0.6;
export const LEARNED = 0.8;

/** The nonlinearity of the run that a play's link tells of. */
export function bendOf(state: string): Bend {
  return new URLSearchParams(state).get('act') === 'relu' ? 'relu' : 'sigmoid';
}

/** The default experiment, but with A normalized as well, by γ = 1 and β = 0 for good. */
export function fixedLink(bend: Bend): string {
  const more = bend === 'relu' ? '&act=relu&lr=0.1' : '';
  return `v=1${more}&a.norm=batch&a.affine=fixed`;
}
