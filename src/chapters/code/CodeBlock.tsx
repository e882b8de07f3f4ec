import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';

/** Lines of code; those that are too long scroll, by the keyboard as well. */
export function CodeBlock({ children }: ComponentProps<'pre'>) {
  const { t } = useTranslation();
  return (
    // What scrolls must be reachable with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre tabIndex={0} role="group" aria-label={t('chapter.code')}>
      {children}
    </pre>
  );
}
