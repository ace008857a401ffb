import { isDeepStrictEqual } from 'node:util';
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { authoredQuiz } from '@trellis/model/content/quiz';
import { quizPath } from '@trellis/model/paths';
import { decode } from '#functions/firestore/decode';
import { refreshCourses } from '#functions/content/refresh-course.store';
import { forgetQuiz } from '#functions/quizzes/forget-quiz.store';
import { freezeQuiz } from '#functions/quizzes/freeze-quiz.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** A quiz is added, changed, published or removed. */
export const onQuizWritten = onDocumentWritten(
  { ...contentOptions, document: quizPath('{quizID}') },
  eventHandler(async ({ data }, quizID) => {
    const before = decode(authoredQuiz, data?.before);
    const after = decode(authoredQuiz, data?.after);
    // What freezing itself writes is not authored: it ends here.
    if (isDeepStrictEqual(before, after)) return;
    const follow = after === null ? forgetQuiz(quizID) : freezeQuiz(quizID, 'changed');
    await Promise.all([follow, refreshCourses(before, after)]);
  }),
);
