import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Page } from './page';
import { type PageView, type Place, placeOf } from './page-view';

export const PageContext = createContext<Page | null>(null);

/** What the page holds. Throws outside of its provider. */
export function usePageState(): Page {
  const page = use(PageContext);
  if (page === null) throw new Error('Not inside a PageContext');
  return page;
}

/** What concerns the whole page. */
export function usePageView(): PageView {
  return useStore(usePageState().view);
}

/** What the page shows. */
export function usePlace(): Place {
  return placeOf(usePageView());
}
