import { useState } from 'react';

/** Whether a text was copied, or could not be; null: neither yet. */
export type Copied = 'copied' | 'failed' | null;

/** Copies a text; `select` is called where that is not allowed, so that the reader can do it. */
export function useCopy(text: string, select: () => void): readonly [Copied, () => Promise<void>] {
  const [last, setLast] = useState<{ readonly text: string; readonly copied: Copied }>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setLast({ text, copied: 'copied' });
    } catch {
      select();
      setLast({ text, copied: 'failed' });
    }
  };
  return [last?.text === text ? last.copied : null, copy];
}
