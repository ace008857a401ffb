import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { lessonProgressPath, lessonProgressPathOf } from '@trellis/model/paths';
import { concernsCompletion } from '@trellis/model/progress/completion';
import { lessonProgress, type LessonProgress } from '@trellis/model/progress/lesson-progress';
import { decode, MalformedDocument } from '#functions/firestore/decode';
import { deriveEnrollment } from '#functions/progress/derive-enrollment.store';
import { recordEvent } from '#functions/progress/record-event.store';
import { eventHandler, eventOptions } from '#functions/runtime/event-handler';

/**
 * Runs when a learner completes a lesson or undoes it: updates XP, level, leaderboard and the enrolment. When the
 * progress is deleted, the enrolment is updated and the XP stays. Also adds the time spent to the enrolment.
 */
export const onLessonProgressWritten = onDocumentWritten(
  { ...eventOptions, document: lessonProgressPathOf('{progressID}') },
  eventHandler(async ({ data, document, time }) => {
    const before = decode(lessonProgress, data?.before);
    const lesson = decode(lessonProgress, data?.after);
    if (lesson === null) return before === null ? undefined : forgetProgress(before, document);
    const worked = { courseIDs: coursesWithNewTime(before, lesson), at: new Date(time) };
    const isCompletion = concernsCompletion(before, lesson);
    if (!isCompletion && worked.courseIDs.length === 0) return;
    requireOwnPath(lesson, document);
    if (!isCompletion) return void (await recordEvent(lesson.userID, { kind: 'work', worked }));
    const isFirstCompletion = lesson.completedAt !== null && (before?.completedAt ?? null) === null;
    await recordEvent(lesson.userID, { kind: 'lesson', lesson, isFirstCompletion, worked });
  }),
);

/** Returns the courses in which the time spent has changed: two if the lesson has moved. */
function coursesWithNewTime(before: LessonProgress | null, after: LessonProgress): string[] {
  if (before === null) return after.timeSpent === 0 ? [] : [after.courseID];
  if (before.courseID !== after.courseID) return [before.courseID, after.courseID];
  return before.timeSpent === after.timeSpent ? [] : [after.courseID];
}

/**
 * Awards the XP now if the event of the completion is still pending; that event then finds it awarded.
 */
async function forgetProgress(lesson: LessonProgress, document: string): Promise<void> {
  requireOwnPath(lesson, document);
  const { userID, courseID, completedAt } = lesson;
  if (completedAt !== null) {
    await recordEvent(userID, { kind: 'lesson', lesson, isFirstCompletion: false, worked: null });
  }
  // The time of the last access to the course may have become earlier; the time spent is shorter.
  await deriveEnrollment(userID, courseID);
}

function requireOwnPath({ userID, lessonID }: LessonProgress, document: string): void {
  if (document !== lessonProgressPath(userID, lessonID)) {
    throw new MalformedDocument(document, 'its id names another learner or lesson');
  }
}
