import { useEffect, useState } from 'react';

/** In ms: a page that trains at full speed is never idle. */
const PATIENCE = 500;

/** Whether all that the page opens with is here, and has had a moment to be shown. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      timer = setTimeout(() => setIdle(true), PATIENCE);
    };
    if (document.readyState === 'complete') wait();
    else addEventListener('load', wait, { once: true });
    return () => {
      removeEventListener('load', wait);
      clearTimeout(timer);
    };
  }, []);
  return idle;
}
