import { type ComponentProps, useEffect, useRef } from 'react';
import { MainContext, useRun } from './run-context';

interface Props extends ComponentProps<'main'> {
  readonly as?: 'main' | 'section';
}

/**
 * Where a run stands on the page: everything that shows or steers it is inside. It computes only
 * while a part of this area is seen.
 */
export function RunArea({ as: Element = 'section', children, ...attributes }: Props) {
  const run = useRun();
  const area = useRef<HTMLElement>(null);
  useEffect(() => {
    const { session } = run;
    const seen = new IntersectionObserver((entries) => {
      // Several may have gathered; the last one is how it is now.
      session.setVisible(entries.at(-1)?.isIntersecting ?? true);
    });
    if (area.current !== null) seen.observe(area.current);
    session.wake();
    return () => {
      seen.disconnect();
      session.setVisible(false);
    };
  }, [run]);
  return (
    <MainContext value={Element === 'main'}>
      <Element ref={area} data-run={run.id} {...attributes}>
        {children}
      </Element>
    </MainContext>
  );
}
