import { useEffect, useLayoutEffect, useRef } from 'react';
import { throttle } from './throttle';

/** Something that tells when there is something new to draw; returns how to stop listening. */
export type Subscribe = (listener: () => void) => () => void;

export interface Reading {
  /** As people read it. */
  readonly text: string;
  /** The exact number, or text that is one by itself. */
  readonly value: number | string;
  /** Of which recorded step it is; absent where it is of none. */
  readonly step?: number | undefined;
}

interface Props {
  readonly testId: string;
  readonly read: () => Reading;
  readonly subscribe: Subscribe;
  readonly className?: string;
}

/** Milliseconds between two updates: more is flicker. */
const EVERY = 100;

/** A number that follows the run: written into the page directly, at most ten times a second. */
export function Readout({ testId, read, subscribe, className }: Props) {
  const output = useRef<HTMLSpanElement>(null);
  const latest = useRef(read);
  const update = useRef(() => {});

  useLayoutEffect(() => {
    latest.current = read;
    update.current();
  }, [read]);

  useEffect(() => {
    const write = () => {
      const element = output.current;
      if (element === null) return;
      const { text, value, step = NaN } = latest.current();
      if (element.textContent !== text) element.textContent = text;
      element.dataset['value'] = String(value);
      if (Number.isFinite(step)) element.dataset['step'] = String(step);
      else delete element.dataset['step'];
    };
    const later = throttle(EVERY, write);
    update.current = write;
    write();
    const stop = subscribe(later.call);
    return () => {
      stop();
      later.cancel();
    };
  }, [subscribe]);

  return <span ref={output} data-testid={testId} className={className} translate="no" />;
}
