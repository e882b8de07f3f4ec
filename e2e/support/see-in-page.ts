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

export interface Seen {
  readonly fingerprints: string[];
  /** All that was written to the console or thrown. */
  readonly problems: string[];
}

/** Runs in the page, by its text alone: goes to each place in turn and reads its fingerprint. */
export async function seeInPage(places: readonly Place[]): Promise<Seen> {
  const problems: string[] = [];
  for (const method of ['log', 'info', 'warn', 'error'] as const) {
    console[method] = (...told: unknown[]) => void problems.push(`${method}: ${told.join(' ')}`);
  }
  addEventListener('error', ({ message }) => problems.push(`thrown: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => problems.push(`thrown: ${reason}`));
  const fingerprints: string[] = [];
  for (const { hash, press, within, testId, step } of places) {
    location.hash = hash;
    let pressed = press === null;
    for (let former = ''; ;) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      if (!pressed) {
        const buttons = [...document.querySelectorAll<HTMLElement>('main button')];
        const button = buttons.find(({ innerText }) => innerText.trim() === press);
        button?.click();
        pressed = button !== undefined;
        continue;
      }
      const readOut = document.querySelector<HTMLElement>(`${within} [data-testid="${testId}"]`);
      const { value = '', step: at } = readOut?.dataset ?? {};
      const there = value !== '' && (step === null || at === String(step));
      if (there && value === former) {
        fingerprints.push(value);
        break;
      }
      former = there ? value : '';
    }
  }
  return { fingerprints, problems };
}
