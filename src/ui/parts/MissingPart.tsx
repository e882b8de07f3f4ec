import { createContext, use, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { usePanelName } from '../Panel';
import './missing-part.css';
import type { Part } from './part';

/** How the page is loaded again; the app knows how to come back to the same step. */
export const ReloadContext = createContext(() => location.reload());

interface Props {
  readonly part: Part<unknown>;
  /** What is missing, where it is not the panel. */
  readonly name?: string;
}

/** In place of a part that could not be fetched: what happened, and how to go on. */
export function MissingPart({ part, name }: Props) {
  const { t } = useTranslation();
  const panel = usePanelName();
  const reload = use(ReloadContext);
  const state = useSyncExternalStore(part.subscribe, part.state);
  if (state.kind !== 'missing') return null;
  const { why, asking } = state;
  const reloads = why === 'newer' || why === 'gone' || why === 'slow';
  return (
    <div className="missing-part" aria-busy={asking}>
      <p role="alert">
        {t(asking ? 'ui.missing.asking' : `ui.missing.${why}`, { name: name ?? panel })}
      </p>
      <div className="missing-part-buttons">
        {why !== 'newer' && why !== 'slow' && (
          <button type="button" onClick={() => void part.tryAgain(reload)}>
            {t('ui.retry')}
          </button>
        )}
        {reloads && (
          <button type="button" onClick={reload}>
            {t('page.reload')}
          </button>
        )}
      </div>
    </div>
  );
}
