import { useSyncExternalStore } from 'react';

/** As in the style sheets: a phone, or as narrow as one. */
const query = () => matchMedia('screen and (width < 48rem)');

/** Whether the window is as narrow as a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => query().matches);
}

function subscribe(listener: () => void): () => void {
  const narrow = query();
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}
