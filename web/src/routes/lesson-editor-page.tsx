import { Link, useParams } from 'react-router-dom';
import { useCourse } from '#web/data/course.queries';
import { LessonBody, LessonFacts } from '#web/features/lesson/components/lesson-content';
import { passingPlace } from '#web/features/lesson/logic/video-place';
import { LessonEditor } from '#web/features/lesson-editor/components/lesson-editor';
import { valueOf } from '#web/firebase/query-state';
import { TeacherPage } from '#web/routes/teacher-page';
import { t } from '#web/shared/i18n/locale';
import { StateNotice } from '#web/shared/query-state-notice';

/** Shows the editor of a lesson. Reads: the course and the lesson, and one for the header. */
export default function LessonEditorPage() {
  const { courseID = '', lessonID = '' } = useParams();
  return (
    <TeacherPage title={t('lessonEditor.heading')}>
      {({ uid }) => <EditedLesson key={lessonID} {...{ uid, courseID, lessonID }} />}
    </TeacherPage>
  );
}

function EditedLesson(props: { uid: string; courseID: string; lessonID: string }) {
  const { uid, courseID, lessonID } = props;
  const course = valueOf(useCourse(courseID));
  // Others can read a published course, but not edit it.
  if (course?.teacherIDs.includes(uid) === false) return <StateNotice isPage status="denied" />;
  return (
    <>
      <div className="row">
        <Link to={`/teach/courses/${courseID}`}>
          <bdi>{course?.title ?? t('lessonEditor.toCourse')}</bdi>
        </Link>
        <Link to={`/teach/courses/${courseID}/preview/lessons/${lessonID}`}>
          {t('lessonEditor.asLearner')}
        </Link>
      </div>
      <h1 className="visually-hidden">{t('lessonEditor.heading')}</h1>
      <LessonEditor
        uid={uid}
        courseID={courseID}
        lessonID={lessonID}
        language={course?.language}
        preview={(draft) => (
          <>
            <p className="lesson-title">{draft.title}</p>
            <LessonFacts lesson={draft} />
            <LessonBody
              lesson={draft}
              place={passingPlace(draft.videoURL)}
              language={course?.language}
            />
          </>
        )}
      />
    </>
  );
}
