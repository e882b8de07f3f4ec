import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** Whether a page of the chapters has been shown before: the first one leaves the focus alone. */
let arrived = false;

/**
 * Names the document after a page of the chapters. Returns what its heading is given: it takes the
 * focus where the link that led here is gone.
 */
export function useTitle(title: string): RefObject<HTMLHeadingElement | null> {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('page.titleOf', { screen: title });
  }, [t, title]);
  useEffect(() => {
    if (arrived && document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
    arrived = true;
  }, []);
  return heading;
}
