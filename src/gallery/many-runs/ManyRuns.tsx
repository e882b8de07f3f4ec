import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './many-runs.css';

interface Props {
  readonly title: string;
  readonly lead: string;
  /** What is to be chosen before all else. */
  readonly choice?: ReactNode;
  /** The experiment trains on files that are not here: nothing else is shown. */
  readonly missing: boolean;
  /** How far it is, and what can be done about it. */
  readonly state: ReactNode;
  readonly settings: ReactNode;
  /** What comes of it. */
  readonly children: ReactNode;
}

/** The screen of something that takes many runs, or a long one: state and settings beside results. */
export function ManyRuns({ title, lead, choice, missing, state, settings, children }: Props) {
  const { t } = useTranslation();
  return (
    <main className="many-runs" tabIndex={-1}>
      <h1>{title}</h1>
      <p className="many-runs-lead">{lead}</p>
      <div>{choice}</div>
      {missing ? (
        <p role="alert">{t('map.missing')}</p>
      ) : (
        <div className="many-runs-body">
          <div className="many-runs-side">
            <div className="many-runs-state">{state}</div>
            {settings}
          </div>
          <div className="many-runs-main">{children}</div>
        </div>
      )}
    </main>
  );
}
