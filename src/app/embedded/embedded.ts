import { lineToParent } from '../../embed/page/line-to-parent';
import { serveHost } from '../../embed/page/serve-host';
import type { Page } from '../page';
import { commandsOf } from './commands';
import { watchHeight } from './height';
import { stateOf } from './state';
import { watchPage } from './watch-page';

/** The origin that the address gives to the framing page; null: it may be any. */
function givenHost(): string | null {
  const given = new URLSearchParams(location.search).get('host');
  if (given === null) return null;
  const origin = URL.canParse(given) ? new URL(given).origin : 'null';
  // One that cannot be read is nobody's: what was meant to be kept out stays out.
  return origin === 'null' ? 'https://invalid.invalid' : origin;
}

/** Each once: React may mount twice. */
const served = new WeakSet<Page>();

/** Lets the page that frames this one steer it, if it knows how. */
export function serveParent(page: Page): void {
  if (served.has(page)) return;
  served.add(page);
  const host = givenHost();
  const line = lineToParent(host);
  serveHost(line, {
    commands: commandsOf(page),
    state: () => stateOf(page),
    watch: (tell) => {
      watchPage(page, tell);
      watchHeight((height) => tell('height', { height }));
    },
  });
  // Course platforms know this message, and say no hello.
  watchHeight((height) => {
    parent.postMessage({ subject: 'lti.frameResize', height }, host ?? '*');
  });
}
