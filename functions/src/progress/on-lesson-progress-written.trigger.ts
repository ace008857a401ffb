import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { lessonProgressPath, lessonProgressPathOf } from '@trellis/model/paths';
import { concernsCompletion } from '@trellis/model/progress/completion';
import { lessonProgress } from '@trellis/model/progress/lesson-progress';
import { decode, MalformedDocument } from '#functions/firestore/decode';
import { recordEvent } from '#functions/progress/record-event.store';
import { eventHandler, eventOptions } from '#functions/runtime/event-handler';

/** A learner completes a lesson, or undoes it: XP, level, leaderboard and the enrolment follow. */
export const onLessonProgressWritten = onDocumentWritten(
  { ...eventOptions, document: lessonProgressPathOf('{progressID}') },
  eventHandler(async ({ data, document }) => {
    const before = decode(lessonProgress, data?.before);
    const lesson = decode(lessonProgress, data?.after);
    if (lesson === null || !concernsCompletion(before, lesson)) return;
    if (document !== lessonProgressPath(lesson.userID, lesson.lessonID)) {
      throw new MalformedDocument(document, 'its id names another learner or lesson');
    }
    const isFirstCompletion = lesson.completedAt !== null && (before?.completedAt ?? null) === null;
    await recordEvent(lesson.userID, { kind: 'lesson', lesson, isFirstCompletion });
  }),
);
