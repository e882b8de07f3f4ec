/** A place of the page whose run has a fingerprint. */
export interface Place {
  /** The text after '#'. */
  readonly hash: string;
  /** What is pressed first, by what is written on it; null: the link leads to the numbers. */
  readonly press: string | null;
  /** What holds the read-outs. */
  readonly within: string;
  readonly testId: string;
  /** The step that the fingerprint must be of; null where there is only the last. */
  readonly step: number | null;
}

/** Runs in the page, by its text alone: keeps all that is written to the console or thrown. */
export function listenInPage(): void {
  const problems: string[] = [];
  Object.assign(window, { problems });
  for (const method of ['log', 'info', 'warn', 'error'] as const) {
    console[method] = (...told: unknown[]) => void problems.push(`${method}: ${told.join(' ')}`);
  }
  addEventListener('error', ({ message }) => problems.push(`thrown: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => problems.push(`thrown: ${reason}`));
}

/**
 * Runs in the page, by its text alone: goes to a place and reads its fingerprint. After 40 s it
 * gives what there is, which is wrong.
 */
export async function seeInPage({ hash, press, within, testId, step }: Place): Promise<string> {
  location.hash = hash;
  const end = performance.now() + 40_000;
  let pressed = press === null;
  let former = '';
  while (performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    if (!pressed) {
      const buttons = [...document.querySelectorAll<HTMLElement>('main button')];
      const button = buttons.find(({ textContent }) => textContent.trim() === press);
      button?.click();
      pressed = button !== undefined;
      continue;
    }
    const readOut = document.querySelector<HTMLElement>(`${within} [data-testid="${testId}"]`);
    const { value = '', step: at } = readOut?.dataset ?? {};
    const there = value !== '' && (step === null || at === String(step));
    if (there && value === former) return value;
    former = there ? value : '';
  }
  return `nothing in time: ${former}`;
}
