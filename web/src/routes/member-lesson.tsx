import { isLearning } from '@trellis/model/progress/enrollment';
import { useCourse, useEnrollment } from '#web/features/course/data/course.queries';
import { CompleteLesson } from '#web/features/lesson/components/complete-lesson';
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

  return (
    <LessonFrame
      courseID={courseID}
      lessonID={lessonID}
      course={course}
      lesson={lesson}
      completed={completed}
      opens={(item) => isEnrolled || teaches || item.isPreview}
    >
      <CompleteLesson {...props} known={progress} isDone={isDone} />
    </LessonFrame>
  );
}
