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
 * progress is deleted, the enrolment is updated and the XP stays.
 */
export const onLessonProgressWritten = onDocumentWritten(
  { ...eventOptions, document: lessonProgressPathOf('{progressID}') },
  eventHandler(async ({ data, document }) => {
    const before = decode(lessonProgress, data?.before);
    const lesson = decode(lessonProgress, data?.after);
    if (lesson === null) return before === null ? undefined : forgetProgress(before, document);
    if (!concernsCompletion(before, lesson)) return;
    requireOwnPath(lesson, document);
    const isFirstCompletion = lesson.completedAt !== null && (before?.completedAt ?? null) === null;
    await recordEvent(lesson.userID, { kind: 'lesson', lesson, isFirstCompletion });
  }),
);

/**
 * Awards the XP now if the event of the completion is still pending; that event then finds it awarded.
 */
async function forgetProgress(lesson: LessonProgress, document: string): Promise<void> {
  if (lesson.completedAt === null) return;
  requireOwnPath(lesson, document);
  const { userID, courseID } = lesson;
  await recordEvent(userID, { kind: 'lesson', lesson, isFirstCompletion: false });
  // The time of the last access to the course may have become earlier.
  await deriveEnrollment(userID, courseID);
}

function requireOwnPath({ userID, lessonID }: LessonProgress, document: string): void {
  if (document !== lessonProgressPath(userID, lessonID)) {
    throw new MalformedDocument(document, 'its id names another learner or lesson');
  }
}
