import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { HtmlTagDescriptor, Plugin } from 'vite';

/** As a policy names a script or a style that stands in the page. */
export function digestOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const [, INLINE = ''] =
  /<script>(.*?)<\/script>/s.exec(
    readFileSync(new URL('../../../index.html', import.meta.url), 'utf8'),
  ) ?? [];

/**
 * No text becomes markup or a script; what may start a worker is decided by the one policy that stands
 * in the page. Browsers without Trusted Types pass this over.
 */
export const TRUSTED_TYPES = ["require-trusted-types-for 'script'", 'trusted-types default'];

/** What a page of Shiftscope may load: its own files and nothing of another host. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // One script stands in the page: it runs before the first paint.
  `script-src 'self' 'wasm-unsafe-eval' ${digestOf(INLINE)}`,
  // A sandboxed page starts its threads from blobs.
  "worker-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  // The page shows a teacher what a link for a class opens.
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  ...TRUSTED_TYPES,
].join('; ');

/**
 * The headers of the server of the production build. Only a header can say who may frame the page,
 * and everyone may: teachers embed it in their course pages, and it keeps no account or secret that
 * a framing page could reach. For the same reason a page without an origin may read its files.
 */
export const POLICY_HEADERS = {
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors *`,
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** The elements that tell a policy, for hosts that send no headers of ours. */
export function policyTags(policy: string): HtmlTagDescriptor[] {
  return [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
      injectTo: 'head-prepend',
    },
    { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' }, injectTo: 'head-prepend' },
  ];
}

/**
 * Writes the policy into the built page. The development server goes without: hot reload needs
 * inline scripts and styles.
 */
export function policyPlugin(): Plugin {
  return {
    name: 'shiftscope:policy',
    apply: 'build',
    transformIndexHtml: () => policyTags(CONTENT_SECURITY_POLICY),
  };
}

/**
 * Serves the page that is one file without the header: its own policy, which knows what stands in it
 * by digests and fetches nothing, is written there, and both would have to allow it.
 */
export function oneFilePolicyPlugin(): Plugin {
  return {
    name: 'shiftscope:one-file-policy',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (/\/shiftscope\.html(?:\?|$)/.test(request.url ?? '')) {
          const set = response.setHeader.bind(response);
          response.setHeader = (name, value) =>
            name === 'Content-Security-Policy' ? response : set(name, value);
        }
        next();
      });
    },
  };
}
