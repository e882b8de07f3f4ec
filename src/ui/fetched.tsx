import { type ComponentType, use, useState } from 'react';
import { fetchLaterTexts } from '../i18n/set-up';

/**
 * A component that is fetched when it is first shown, with its texts. Unlike `lazy`, it tries again
 * after a fetch that failed: a boundary's "Try again" can then help.
 */
export function fetched<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let pending: Promise<ComponentType<P>> | null = null;
  const fetchOnce = () => {
    pending ??= Promise.all([load(), fetchLaterTexts()])
      .then(([component]) => component)
      .catch((error: unknown) => {
        pending = null;
        throw error;
      });
    return pending;
  };
  return function Fetched(props: P) {
    const [promise] = useState(fetchOnce);
    const Shown = use(promise);
    return <Shown {...props} />;
  };
}
