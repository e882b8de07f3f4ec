import { useEffect, useRef } from 'react';

/** Takes the focus that "Try again" had, once what was missing has come in its place. */
export function Arrival({ missing }: { missing: boolean }) {
  const place = useRef<HTMLSpanElement>(null);
  const before = useRef(missing);
  useEffect(() => {
    const came = before.current && !missing;
    before.current = missing;
    if (came && document.activeElement === document.body) place.current?.focus();
  }, [missing]);
  return <span ref={place} tabIndex={-1} className="visually-hidden" />;
}
