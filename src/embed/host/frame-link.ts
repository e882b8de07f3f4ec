import type { EmbedOptions } from '../handle';
import { linkText } from '../link-text';

/** What a link says of what a class is to see has keys of its own. */
const PREFIX = 'class.';

function listed(names: string | readonly string[]): string {
  const all = typeof names === 'string' ? names.split(',') : names;
  return all.length === 0 ? 'none' : all.map(encodeURIComponent).join(',');
}

/** What stands after '#' in the address of a frame: the link, and what a class is to see of it. */
export function frameLink(options: EmbedOptions): string {
  const { link = '', parts, locked, task, curtain, full } = options;
  const said = Object.entries({
    parts: parts && listed(parts),
    locked: locked && listed(locked),
    task: task && encodeURIComponent(task),
    curtain: curtain === true && '1',
    full: full === false && '0',
  }).flatMap(([name, value]) => (value ? [[PREFIX + name, value] as const] : []));
  const keys = new Set(said.map(([key]) => key));
  const kept = linkText(link)
    .split('&')
    .filter((part) => part !== '' && !keys.has(part.split('=')[0] ?? ''));
  // Without an experiment the page would open Start.
  if (kept.length === 0 && said.length > 0) kept.push('v=1');
  return [...kept, ...said.map((one) => one.join('='))].join('&');
}
