import { createStore } from 'zustand/vanilla';

/** How often each exercise has been answered, up to the right answer, as long as the page is open. */
export const tries = createStore<Readonly<Record<string, number>>>(() => ({}));

export function countTry(key: string): void {
  tries.setState((counts) => ({ [key]: (counts[key] ?? 0) + 1 }));
}
