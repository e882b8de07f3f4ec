import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Stands in the margin; under the text on narrow screens. */
export function Margin({ children }: { children: ReactNode }) {
  return <aside className="margin-note">{children}</aside>;
}

/** Where it ends: what does not hold in general, or is disputed. */
export function Disputed({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <aside className="disputed">
      <p className="disputed-title">{t('chapter.disputed')}</p>
      {children}
    </aside>
  );
}

/** For the teacher, folded. */
export function Teacher({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <details className="teacher">
      <summary>{t('chapter.teacher')}</summary>
      {children}
    </details>
  );
}
