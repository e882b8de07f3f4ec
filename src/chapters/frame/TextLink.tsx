import type { ComponentProps } from 'react';
import { PageLink } from '../../ui/PageLink';

/** A link in a text: to another place of this page. */
export function TextLink({ href = '', children }: ComponentProps<'a'>) {
  if (!href.startsWith('#')) throw new Error(`A text links to ${href}, which is not on this page`);
  return (
    <PageLink className="text-link" to={href.slice(1)}>
      {children}
    </PageLink>
  );
}
