/** The whole address of the page's state with this text after '#'. */
export function pageAddress(text: string): string {
  return `${location.href.split('#')[0] ?? ''}${text === '' ? '' : `#${text}`}`;
}
