/** The text after '#' of a whole address, or the text itself. */
export function linkText(link: string): string {
  const at = link.indexOf('#');
  if (at >= 0) return link.slice(at + 1);
  return /^[a-z]+:\/\//i.test(link) ? '' : link;
}
