import type { ReactNode } from 'react';
import { pageAddress } from '../../ui/page-address';

interface Props {
  /** The text after '#'. */
  readonly to: string;
  readonly children: ReactNode;
}

/** A link to an example, beside which this page stays: what a class sees has no way back to it. */
export function NewTab({ to, children }: Props) {
  return (
    <a className="link" href={pageAddress(to)} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
