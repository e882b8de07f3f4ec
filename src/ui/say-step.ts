/** Notes on an element of which recorded step its text is; NaN: of none. */
export function sayStep(element: HTMLElement, step: number): void {
  if (Number.isFinite(step)) element.dataset['step'] = String(step);
  else delete element.dataset['step'];
}
