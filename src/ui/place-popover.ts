/** Puts a popover below and beside what it belongs to, within the window. */
export function placePopover(element: HTMLElement, mark: Element): void {
  const from = mark.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = element;
  const left = Math.min(from.right + 8, innerWidth - offsetWidth - 8);
  const top = Math.min(from.bottom + 6, innerHeight - offsetHeight - 8);
  element.style.left = `${Math.max(8, left)}px`;
  element.style.top = `${Math.max(8, top)}px`;
}
