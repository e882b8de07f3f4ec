import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OpenContext } from '../frame/Explanation';
import './task.css';
import { useTaskDone } from './use-task';

/** Something to do in a play; it ticks itself when the run shows that it is done. */
export function Task({ id, children }: { id: string; children: ReactNode }) {
  const { t } = useTranslation();
  const done = useTaskDone(id);
  const [shown, setShown] = useState(false);
  return (
    <div
      role="group"
      className="task"
      id={id}
      data-testid="task"
      data-done={done}
      aria-label={t('chapter.task')}
    >
      <p className="task-state" role="status">
        <span aria-hidden="true" className="task-tick" />
        <span>{done ? t('chapter.taskDone') : t('chapter.task')}</span>
      </p>
      <OpenContext value={done || shown}>{children}</OpenContext>
      {!done && !shown && (
        <button type="button" className="link" onClick={() => setShown(true)}>
          {t('chapter.showMe')}
        </button>
      )}
    </div>
  );
}
