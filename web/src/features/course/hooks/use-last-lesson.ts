import { useEffect } from 'react';
import { isLearning, type Enrollment } from '@trellis/model/progress/enrollment';
import { setLastLesson } from '#web/features/course/data/enrollment.commands';

type Opened = { uid: string; courseID: string; lessonID: string };

/**
 * How long a lesson must be open before it is stored, in ms, so that browsing through lessons costs one write.
 */
const leafing = 10_000;

/** The open lesson, until it is stored. */
let opened: Opened | undefined;

function remember(which: Opened | undefined) {
  if (which === undefined || which !== opened) return;
  opened = undefined;
  // Without it the course resumes at the first incomplete lesson.
  setLastLesson(which.uid, which.courseID, which.lessonID).catch(() => {});
}

/**
 * Stores the current lesson in the enrolment, so that the learner resumes there: after a moment, or when they leave
 * the course's lessons. `isShown`: the lesson is visible.
 */
export function useLastLesson(
  { uid, courseID, lessonID }: Opened,
  isShown: boolean,
  enrollment: Enrollment | undefined,
) {
  const isOpen = isShown && enrollment !== undefined && isLearning(enrollment.status);
  const isKnown = enrollment?.lastLessonID === lessonID;
  useEffect(() => {
    if (!isOpen || isKnown) return;
    const mine = { uid, courseID, lessonID };
    opened = mine;
    const timer = setTimeout(() => remember(mine), leafing);
    const onHide = () => document.visibilityState === 'hidden' && remember(mine);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onHide);
      // The next lesson, if any, replaces it first.
      setTimeout(() => remember(mine));
    };
    // Once for each time that the lesson is opened: two tabs must not outdo each other.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isOpen]);
}
