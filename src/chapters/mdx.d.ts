declare module '*.mdx' {
  import type { ReactNode } from 'react';

  /** The text of a chapter; the frame gives it its components. */
  const text: (props: { readonly components: Readonly<Record<string, unknown>> }) => ReactNode;
  export default text;
}
