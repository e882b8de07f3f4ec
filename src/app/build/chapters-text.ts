import mdx from '@mdx-js/rollup';
import rehypeHighlight from 'rehype-highlight';
import remarkMath from 'remark-math';
import type { Plugin } from 'vite';
import { rehypeKeepStops } from './rehype-keep-stops.ts';
import { rehypeKeys } from './rehype-keys.ts';
import { rehypeMathml } from './rehype-mathml.ts';

/** Compiles the chapters' texts: formulas become MathML, code is coloured by class names. */
export function chaptersTextPlugin(): Plugin {
  const { transform } = mdx({
    remarkPlugins: [remarkMath],
    rehypePlugins: [rehypeMathml, rehypeKeepStops, rehypeHighlight, rehypeKeys],
  });
  return {
    name: 'shiftscope:chapters-text',
    enforce: 'pre',
    // Asked for as it is written, as by tests, a text comes with a question mark.
    transform: {
      filter: { id: /\.mdx$/ },
      async handler(text, id) {
        const compiled = await transform(text, id);
        if (compiled === undefined) throw new Error(`${id} is no text`);
        return { code: compiled.code ?? '', map: null };
      },
    },
  };
}
