import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { quiz } from '@trellis/model/content/quiz';
import { quizPath } from '@trellis/model/paths';
import { decode } from '#functions/firestore/decode';
import { refreshCourses } from '#functions/content/refresh-course.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** A quiz is added, changed, published or removed. */
export const onQuizWritten = onDocumentWritten(
  { ...contentOptions, document: quizPath('{quizID}') },
  eventHandler(({ data }) => refreshCourses(decode(quiz, data?.before), decode(quiz, data?.after))),
);
