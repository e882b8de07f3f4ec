import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { type Printed, Sheet } from './Sheet';
import './paper.css';

/** What is printed beside, or in place of, the screen: made when printing begins. */
export function Paper(printed: Printed) {
  const printing = usePrinting();
  return printing ? <Sheet {...printed} /> : null;
}

function usePrinting(): boolean {
  const [printing, setPrinting] = useState(() => matchMedia('print').matches);
  useEffect(() => {
    const media = matchMedia('print');
    // The browser lays out the paper as soon as its event is over.
    const set = (value: boolean) => flushSync(() => setPrinting(value));
    const begin = () => set(true);
    const end = () => set(false);
    const change = () => set(media.matches);
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    media.addEventListener('change', change);
    return () => {
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
      media.removeEventListener('change', change);
    };
  }, []);
  return printing;
}
