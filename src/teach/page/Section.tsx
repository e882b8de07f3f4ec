import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  /** Whether it takes the whole width, where there is room for two beside each other. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A part of the page with its heading. */
export function Section({ title, wide = false, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} data-wide={wide}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
