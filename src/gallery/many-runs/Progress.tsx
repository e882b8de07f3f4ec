import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../charts/format';
import { type Subscribe, useCalmly } from '../../ui/following';
import { Readout } from '../../ui/Readout';
import { writeTime } from './write-time';

interface Props {
  /** Whose progress: read-outs are named after it. */
  readonly of: 'figure' | 'map';
  readonly label: string;
  /** So many of so many, in words. */
  readonly write: (counts: { readonly done: string; readonly total: string }) => string;
  readonly running: boolean;
  readonly done: () => number;
  readonly total: () => number;
  /** Milliseconds; NaN before it is known. */
  readonly timeLeft: () => number;
  readonly subscribe: Subscribe;
}

/** How far it is, and how long the rest will take. */
export function Progress({ of, label, write, running, done, total, timeLeft, subscribe }: Props) {
  const { t } = useTranslation();
  const following = useCalmly(subscribe);
  const readDone = useCallback(() => {
    const value = done();
    return { value, text: write({ done: formatCount(value), total: formatCount(total()) }) };
  }, [done, total, write]);
  const readLeft = useCallback(() => {
    const value = timeLeft();
    return { value, text: writeTime(t, value) };
  }, [timeLeft, t]);

  // Written into the page directly: results come faster than React should follow.
  const bar = useRef<HTMLProgressElement>(null);
  useEffect(() => {
    const update = () => {
      if (bar.current === null) return;
      bar.current.max = Math.max(1, total());
      bar.current.value = done();
    };
    update();
    return subscribe(update);
  }, [done, total, subscribe]);

  return (
    <>
      <progress ref={bar} aria-label={label} />
      <p>
        <Readout testId={`${of}-done`} read={readDone} following={following} />
        {running && (
          <>
            <span>{' · '}</span>
            <Readout testId={`${of}-time-left`} read={readLeft} following={following} />
          </>
        )}
      </p>
    </>
  );
}
