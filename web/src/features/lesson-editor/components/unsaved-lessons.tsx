import { useState } from 'react';
import { Link } from 'react-router-dom';
import { unsavedLessons } from '#web/features/lesson-editor/data/kept-lesson-drafts';
import { t } from '#web/shared/i18n/locale';

/** Lists the lessons with changes that are on this device alone; opening one saves them. */
export function UnsavedLessons({ uid }: { uid: string }) {
  const [lessons] = useState(() => unsavedLessons(uid));
  if (lessons.length === 0) return null;
  return (
    <section className="notice stack" aria-labelledby="unsaved-lessons">
      <h2 id="unsaved-lessons">{t('lessonEditor.unsavedLessons')}</h2>
      <p>{t('lessonEditor.unsavedLessonsText')}</p>
      <ul>
        {lessons.map(({ courseID, lessonID, title }) => (
          <li key={lessonID}>
            <Link to={`/teach/courses/${courseID}/lessons/${lessonID}`}>
              <bdi>{title === '' ? t('lessonEditor.untitled') : title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
