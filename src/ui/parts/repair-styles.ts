const failed = new Set<HTMLLinkElement>();

/** From now on style sheets that fail are known. */
export function watchStyles(): void {
  // Errors of elements do not bubble.
  document.addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed.add(target);
    },
    { capture: true },
  );
}

/**
 * Fetches the style sheets again that have failed: who loads a part takes one that was asked for to
 * be there. Rejects where one fails again.
 */
export async function repairStyles(): Promise<void> {
  const links = [...failed];
  failed.clear();
  await Promise.all(links.map(replace));
}

function replace(link: HTMLLinkElement): Promise<void> {
  return new Promise((resolve, reject) => {
    const fresh = link.cloneNode() as HTMLLinkElement;
    fresh.addEventListener('load', () => resolve());
    fresh.addEventListener('error', () => reject(new Error(`No style sheet at ${fresh.href}`)));
    link.replaceWith(fresh);
  });
}
