/** For code on a page that has no address for others. */
const MADE_UP = 'https://your.host/shiftscope/';

/** Whether this page is the one that is one file. */
export function isOneFile(): boolean {
  return document.getElementById('packed') !== null;
}

/** Whether others can open the address of this page. */
export function isHosted(): boolean {
  return /^https?:$/.test(location.protocol);
}

/** The address of the page on its server, without what is shown; a made-up one where it has none. */
export function hostedPage(): string {
  return isHosted() ? `${location.origin}${location.pathname}` : MADE_UP;
}
