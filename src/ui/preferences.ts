/** Remembers a preference on this device; does nothing where storage is blocked. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`shiftscope.${name}`);
    else localStorage.setItem(`shiftscope.${name}`, value);
  } catch {
    // Private windows and strict settings forbid it: the preference then lives with the page.
  }
}

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`shiftscope.${name}`);
  } catch {
    return null;
  }
}
