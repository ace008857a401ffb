import { isDeepStrictEqual } from 'node:util';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { authoredQuiz } from '@trellis/model/content/quiz';
import { quizPath } from '@trellis/model/paths';
import { decode } from '#functions/firestore/decode';
import { refreshCourses } from '#functions/content/refresh-course.store';
import { followExistence } from '#functions/deletions/begin-deletion.store';
import { showThreadsOfQuiz } from '#functions/discussions/show-threads.store';
import { freezeQuiz } from '#functions/quizzes/freeze-quiz.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** Runs when a quiz is added, changed, published or removed. */
export const onQuizWritten = onDocumentWritten(
  { ...contentOptions, document: quizPath('{quizID}') },
  eventHandler(async ({ data }, quizID) => {
    await followExistence(data, 'quizzes', quizID);
    const before = decode(authoredQuiz, data?.before);
    const after = decode(authoredQuiz, data?.after);
    // Ignore writes by the freezing itself.
    if (isDeepStrictEqual(before, after)) return;
    await Promise.all([freezeQuiz(quizID, 'changed'), refreshCourses(before, after)]);
    const isShownOtherwise =
      before?.status !== after?.status || before?.moduleID !== after?.moduleID;
    if (before !== null && after !== null && isShownOtherwise) await showThreadsOfQuiz(quizID);
  }),
);
