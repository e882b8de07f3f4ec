/** The query of an address in which this page shows itself in a frame. */
const EXAMPLE = '?example';

/** The address of the page as an example: what is done there is nobody's work. */
export function exampleAddress(address: string): string {
  const url = new URL(address);
  url.search = EXAMPLE;
  return url.href;
}

/** Whether this page is such an example. */
export function isExample(): boolean {
  return location.search === EXAMPLE;
}
