import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Following } from './following';
import { sayStep } from './say-step';

export interface Reading {
  /** As people read it. */
  readonly text: string;
  /** The exact number, or text that is one by itself. */
  readonly value: number | string;
  /** Of which step it is, where it is not the one that all words are of. */
  readonly step?: number | undefined;
}

interface Props {
  readonly testId: string;
  readonly read: () => Reading;
  readonly following: Following;
  readonly className?: string;
}

/** A number or a sentence that follows the run: written into the page directly. */
export function Readout({ testId, read, following, className }: Props) {
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
      const { text, value, step = following.step() } = latest.current();
      if (element.textContent !== text) element.textContent = text;
      element.dataset['value'] = String(value);
      sayStep(element, step);
    };
    update.current = write;
    write();
    return following.words(write);
  }, [following]);

  return <span ref={output} data-testid={testId} className={className} translate="no" />;
}
