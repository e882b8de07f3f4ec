import { Children, isValidElement, type ReactElement, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChapter, useProgress } from '../frame/chapter-context';

/**
 * Exercises of which each leads to the next: one is there as soon as those before it are done, or all
 * of them when the reader wants it so.
 */
export function Practice({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { slug } = useChapter();
  const [all, setAll] = useState(false);
  const exercises = Children.toArray(children).filter(isExercise);
  const done = useProgress(({ exercises: kept }) => {
    const open = exercises.findIndex(({ props: { id } }) => kept[`${slug}/${id}`] !== 'done');
    return open < 0 ? exercises.length : open;
  });
  const shown = all ? exercises : exercises.slice(0, done + 1);
  return (
    <div className="practice">
      <div>{shown}</div>
      <div className="practice-foot">
        <span role="status">
          {t('backward.practiceAt', { done: String(done), of: String(exercises.length) })}
        </span>
        {shown.length < exercises.length && (
          <button type="button" className="link" onClick={() => setAll(true)}>
            {t('backward.openAll')}
          </button>
        )}
      </div>
    </div>
  );
}

/** A text holds lines between its elements. */
function isExercise(child: ReactNode): child is ReactElement<{ readonly id: string }> {
  return isValidElement<{ id?: unknown }>(child) && typeof child.props.id === 'string';
}
