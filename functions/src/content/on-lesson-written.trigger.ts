import { isDeepStrictEqual } from 'node:util';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { outlineLesson } from '@trellis/model/content/outline-lesson';
import { lessonPath } from '@trellis/model/paths';
import { showThreadsOfLesson } from '#functions/discussions/show-threads.store';
import { decode } from '#functions/firestore/decode';
import { refreshCourses } from '#functions/content/refresh-course.store';
import { followExistence } from '#functions/deletions/begin-deletion.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** Runs when a lesson is added, moved, renamed or removed; ignores changes of its text. */
export const onLessonWritten = onDocumentWritten(
  { ...contentOptions, document: lessonPath('{lessonID}') },
  eventHandler(async ({ data }, lessonID) => {
    await followExistence(data, 'lessons', lessonID);
    const before = decode(outlineLesson, data?.before);
    const after = decode(outlineLesson, data?.after);
    if (!isDeepStrictEqual(before, after)) await refreshCourses(before, after);
    const isShownOtherwise =
      before?.status !== after?.status || before?.moduleID !== after?.moduleID;
    if (before !== null && after !== null && isShownOtherwise) await showThreadsOfLesson(lessonID);
  }),
);
