import { useEffect } from 'react';
import { isLearning, type Enrollment } from '@trellis/model/progress/enrollment';
import { setLastLesson } from '#web/features/course/data/enrollment.commands';

type Opened = { uid: string; courseID: string; lessonID: string };

/** How long a lesson is open before that is written, in ms: who leafs through a course writes once. */
const leafing = 10_000;

/** The lesson that is open, as long as that is not written. */
let opened: Opened | undefined;

function remember(which: Opened | undefined) {
  if (which === undefined || which !== opened) return;
  opened = undefined;
  // Without it the course goes on at the first lesson that is not done.
  setLastLesson(which.uid, which.courseID, which.lessonID).catch(() => {});
}

/**
 * Remembers on the enrolment where the learner is, so that they go on there: once they have stayed for a moment, or when
 * they leave the course's lessons. `isShown`: they have the lesson before them.
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
      // The next lesson, if there is one, takes its place first.
      setTimeout(() => remember(mine));
    };
    // Once for each time that the lesson is opened: two tabs must not outdo each other.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isOpen]);
}
