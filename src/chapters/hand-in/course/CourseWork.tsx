import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseApi } from '../../../exports/scorm/find-api';
import './course.css';
import { type Attendance, attend, type Surroundings } from './attend';

interface Props {
  readonly api: CourseApi;
  readonly page: Surroundings;
}

/** In a course: has it keep what is done, and says where it does not answer. */
export function CourseWork({ api, page }: Props) {
  const { t } = useTranslation();
  const [said, setSaid] = useState<'lost' | 'back' | null>(null);
  const attendance = useRef<Attendance | null>(null);
  useEffect(() => {
    const made = attend(api, page, (held) =>
      setSaid((before) => (!held ? 'lost' : before === null ? null : 'back')),
    );
    attendance.current = made;
    return made.stop;
  }, [api, page]);
  useEffect(() => {
    if (said !== 'lost') return undefined;
    // The browser asks whether what is not saved shall be left.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [said]);
  return (
    <div role="status" className="course">
      {said !== null && (
        <div className="notice" data-testid="course">
          <p>{t(`course.${said}`)}</p>
          {said === 'lost' ? (
            <button type="button" onClick={() => attendance.current?.tryNow()}>
              {t('course.again')}
            </button>
          ) : (
            <button type="button" onClick={() => setSaid(null)}>
              {t('ui.dismiss')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
