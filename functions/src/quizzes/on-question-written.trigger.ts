import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import { questionPath } from '@trellis/model/paths';
import { freezeQuiz } from '#functions/quizzes/freeze-quiz.store';
import { contentOptions, eventHandler } from '#functions/runtime/event-handler';

/** A question is added, changed or removed. */
export const onQuestionWritten = onDocumentWritten(
  { ...contentOptions, document: questionPath('{quizID}', '{questionID}') },
  eventHandler((_event, quizID) => freezeQuiz(quizID, 'changed')),
);
