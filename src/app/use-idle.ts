import { useEffect, useState } from 'react';

/** In ms: a page that trains at full speed is never idle. */
const PATIENCE = 3000;

/** Whether the page has started and has had time for other things. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIdle(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return idle;
}
