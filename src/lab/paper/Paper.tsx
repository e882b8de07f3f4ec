import { useSyncExternalStore } from 'react';
import { isPrinting, onPrinting } from '../../ui/printing';
import { type Printed, Sheet } from './Sheet';
import './paper.css';

/** What is printed beside, or in place of, the screen: made when printing begins. */
export function Paper(printed: Printed) {
  return useSyncExternalStore(onPrinting, isPrinting) ? <Sheet {...printed} /> : null;
}
