import { isLearning } from '@trellis/model/progress/enrollment';
import { useCourse, useEnrollment } from '#web/features/course/data/course.queries';
import { CompleteLesson } from '#web/features/lesson/components/complete-lesson';
import { recordedPlace } from '#web/features/lesson/components/media/film-place';
import { useLesson, useLessonProgress } from '#web/features/lesson/data/lesson.queries';
import { valueOf } from '#web/firebase/live';
import { LessonFrame } from '#web/routes/lesson-frame';

/** A lesson for somebody who is signed in. Reads: the course and the enrolment (shared with the course page), and two more. */
export default function MemberLesson(props: { courseID: string; lessonID: string; uid: string }) {
  const { courseID, lessonID, uid } = props;
  const course = useCourse(courseID);
  const enrollment = valueOf(useEnrollment(uid, courseID));
  const lesson = useLesson(lessonID);
  const progress = useLessonProgress(uid, lessonID);

  const completed = new Set(enrollment?.completedLessonIDs);
  // The learner's own record is ahead of the enrolment, which a function keeps.
  const isDone = valueOf(progress)?.isCompleted ?? completed.has(lessonID);
  if (isDone) completed.add(lessonID);
  else completed.delete(lessonID);
  const isEnrolled = enrollment !== undefined && isLearning(enrollment.status);
  const teaches = valueOf(course)?.teacherIDs.includes(uid) ?? false;

  const opens = (item: { isPreview: boolean }) => isEnrolled || teaches || item.isPreview;
  // Who has paused or left the course sees so at once, though what they had read is still at hand.
  const isClosed =
    course.status === 'ready' &&
    enrollment !== undefined &&
    lesson.status === 'ready' &&
    !opens(lesson.value);

  return (
    <LessonFrame
      courseID={courseID}
      lessonID={lessonID}
      course={course}
      lesson={isClosed ? { status: 'denied' } : lesson}
      place={recordedPlace({ userID: uid, courseID, lessonID }, progress)}
      completed={completed}
      opens={opens}
    >
      <CompleteLesson {...props} known={progress} isDone={isDone} />
    </LessonFrame>
  );
}
