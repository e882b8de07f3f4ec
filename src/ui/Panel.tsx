import { createContext, type ReactNode, use } from 'react';
import { useTranslation } from 'react-i18next';
import { PanelBoundary } from './PanelBoundary';

const PanelName = createContext('');

/** What the panel around is called. */
export function usePanelName(): string {
  return use(PanelName);
}

/** A part of the screen that fails alone. */
export function Panel({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <PanelBoundary
      fallback={(message, retry) => (
        <div role="alert" className="panel-failed">
          <p>{t('ui.panelFailed', { name, message })}</p>
          <button type="button" onClick={retry}>
            {t('ui.retry')}
          </button>
        </div>
      )}
    >
      <PanelName value={name}>{children}</PanelName>
    </PanelBoundary>
  );
}
