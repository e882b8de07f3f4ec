import type { Plugin } from 'vite';

/** An encoded or a wide "#", which a program has made part of the path. */
const SIGN = /(?:%(?:25)*23|%ef%bc%83)/i;

const page = (home: string) => `<!doctype html>
<html lang="en">
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>404</title>
<p>There is no such page here. <a href="${home}">Shiftscope is one page</a>; what it shows stands after the # of its address.</p>
<p lang="zh-CN">这里没有这个页面。<a href="${home}">Shiftscope 只有一个页面</a>，显示的内容由网址中 # 之后的部分决定。</p>
</html>
`;

/**
 * Answers an unknown path with 404 and where the page is: the page itself, under a path that is not
 * its own, would look for its parts there. A path in which the "#" was encoded leads to the page.
 */
export function notFoundPlugin(): Plugin {
  return {
    name: 'shiftscope:not-found',
    // Not for one page that takes every path.
    config: () => ({ appType: 'mpa' }),
    configurePreviewServer({ middlewares, config: { base } }) {
      const home = base.startsWith('/') ? base : '/';
      // After all files of the build.
      return () => {
        middlewares.use((request, response, next) => {
          if (request.url?.split('?')[0] === '/index.html') {
            next();
            return;
          }
          const { originalUrl: asked = '' } = request;
          const [sign = ''] = SIGN.exec(asked) ?? [];
          const at = sign === '' ? -1 : asked.indexOf(sign);
          const path = asked.slice(0, Math.max(0, at));
          if (path === home || path === `${home}index.html`) {
            response.writeHead(302, { Location: `${home}#${asked.slice(at + sign.length)}` }).end();
            return;
          }
          response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page(home));
        });
      };
    },
  };
}
