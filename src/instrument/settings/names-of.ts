import type { Kind } from '../../experiment/field';
import type { Setting } from '../../experiment/settings';

/** The names of those settings that are of a kind and have words for a control. */
export type NamesOf<S extends Readonly<Record<string, Setting>>, K extends Kind> = {
  [N in keyof S]: S[N] extends { readonly kind: K; readonly label: string } ? N : never;
}[keyof S];
